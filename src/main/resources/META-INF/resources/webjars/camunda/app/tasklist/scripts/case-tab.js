import { language, loadTexts } from './case-tab/texts.js';
import { sortByUrgency } from './case-tab/urgency.js';
import { listCard } from './case-tab/list-card.js';
import { clearToasts } from './case-tab/toasts.js';
import { justApproved } from './case-tab/just-approved.js';
import { handed } from './case-tab/handed.js';
import { caseView } from './case-tab/view.js';

// the page says no language of its own; readers that speak, and our styles, go by it
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
sortByUrgency();
clearToasts();
justApproved();
handed();

/** The open views by the element they are drawn in. */
const views = new WeakMap();
let last = null;

export default [
  {
    id: 'firsthand.case',
    pluginPoint: 'tasklist.task.detail',
    priority: 9999,
    properties: { label: navigator.language.toLowerCase().startsWith('zh') ? '工单' : 'Case' },
    render: (node, { taskId }) => {
      views.get(node)?.close();
      loadTexts().then(() => {
        last = caseView(node, `/api/workbench/tasks/${encodeURIComponent(taskId)}`);
        views.set(node, last);
      });
    },
    unmount: () => last?.close()
  },
  {
    id: 'firsthand.card',
    pluginPoint: 'tasklist.card',
    priority: 10,
    render: (node, { taskId }) => loadTexts().then(() => listCard(node, taskId)),
    unmount: () => {}
  }
];
