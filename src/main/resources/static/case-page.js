import { loadTexts } from './case-tab/texts.js';
import { caseView } from './case-tab/view.js';

// the same sheet that the tab beside a task shows
const node = document.getElementById('case');
loadTexts().then(() => caseView(node, `/api/workbench/cases/${encodeURIComponent(node.dataset.number)}`));
