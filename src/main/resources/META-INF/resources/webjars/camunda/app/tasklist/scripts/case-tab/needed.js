import { t } from './texts.js';

/** Who has to approve: grade, and department where one is named. */
export function needed({ grade, department }) {
  const name = t(`tab.grade.${grade}`);
  return department ? t('tab.needed-of', name, t(`tab.department.${department}`)) : t('tab.needed-any', name);
}
