import { write } from './api.js';

/** How long something new must have been on the screen before it counts as read, milliseconds. */
const GLANCE = 3000;

/** Tells the server what the person who acts on the case has had before his eyes. */
export function readMark() {
  let marked = 0;
  return {
    shown({ caseFile, viewer }) {
      const acting = caseFile.deputy ?? caseFile.owner;
      if (!caseFile.unreadSince || acting?.id !== viewer.id || caseFile.lastEntry <= marked) return;
      marked = caseFile.lastEntry;
      setTimeout(() => {
        if (document.hidden) marked = 0;
        else {
          write(`/api/cases/${caseFile.number}/read`, { entry: caseFile.lastEntry }, crypto.randomUUID(), 'PUT').catch(() => (marked = 0));
        }
      }, GLANCE);
    }
  };
}
