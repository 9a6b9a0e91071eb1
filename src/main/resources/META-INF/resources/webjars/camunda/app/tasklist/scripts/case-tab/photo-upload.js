import { action } from './action.js';
import { write } from './api.js';
import { el, show, uniqueId } from './dom.js';
import { t } from './texts.js';

/** Longest side of a photo that is sent, pixels: enough to see a scratch, little enough for a slow line. */
const LONGEST = 2000;

/** Adds a photo or document; large photos are made smaller before they leave. */
export function photoUpload(address, reload) {
  const input = el('input', { id: uniqueId('photo'), type: 'file', name: 'content', accept: 'image/jpeg,image/png,image/webp,image/heic,image/heif,video/*,application/pdf' });
  const status = el('span.ft-status', { role: 'status' });
  const form = el('form.ft-line', {}, el('label', { for: input.id }, t('tab.return-photo')), input, status);
  const send = action(form, status, (body, key) => write(address, body, key));
  input.addEventListener('change', async () => {
    const file = input.files[0];
    if (!file) return;
    show(status, t('tab.sending'));
    const sent = await send({ name: file.name, content: await base64(await smaller(file)) });
    input.value = '';
    if (!sent) return;
    show(status, t('tab.return-photo-added'));
    reload();
  });
  return form;
}

async function smaller(file) {
  if (!file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    if (scale === 1) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise(done => canvas.toBlob(blob => done(blob ?? file), 'image/jpeg', 0.85));
  } catch {
    return file; // a format that this browser does not draw
  }
}

function base64(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
