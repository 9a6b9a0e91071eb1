import { language, t } from './texts.js';

// numbers and times as the sentences beside them are written, which the server says: else one day stands there in two ways
const locale = { zh: 'zh-CN', en: 'en-GB' }[language];

// a page of ours tells whose zone it is written in; Tasklist writes in the browser's
const timeZone = document.documentElement.dataset.zone;
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const named = new Intl.DisplayNames([locale], { type: 'language' });
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
const whichDay = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone });

/** Date and time in the viewer's own zone; the exact instant stands in the tooltip. */
export function time(instant) {
  if (!instant) return null;
  const node = document.createElement('time');
  const at = new Date(instant);
  node.dateTime = instant;
  node.title = `${full.format(at)} (${full.resolvedOptions().timeZone})`;
  node.textContent = whichDay.format(at) === whichDay.format(new Date()) ? clock.format(at) : full.format(at);
  return node;
}

/** A calendar date, which has no zone. */
export function date(isoDate) {
  return isoDate ? day.format(new Date(`${isoDate}T00:00:00Z`)) : null;
}

/** Names of languages in the viewer's own. */
export function languages(tags) {
  return tags.map(tag => named.of(tag)).join(t('tab.comma'));
}

/** A sum as the sentences of rules and timeline write it: the number, then the code of the currency. */
export function money(value) {
  if (!value) return null;
  const digits = new Intl.NumberFormat(locale, { style: 'currency', currency: value.currency }).resolvedOptions().maximumFractionDigits;
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${number.format(Number(value.amount))} ${value.currency}`;
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** How long until an instant, or since it passed, in the two largest units; to the second under ten minutes. */
export function distance(instant) {
  const seconds = Math.round(Math.abs(new Date(instant) - Date.now()) / 1000);
  if (seconds < 60) return t('tab.seconds', seconds);
  if (seconds < 600) return t('tab.minutes-seconds', Math.floor(seconds / 60), seconds % 60);
  return span(Math.round(seconds / 60));
}

/** A number of minutes in the two largest units. */
export function span(minutes) {
  if (minutes < 60) return t('tab.minutes', minutes);
  if (minutes < 48 * 60) return t('tab.hours', Math.floor(minutes / 60), minutes % 60);
  return t('tab.days', Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60));
}

/** What the time that is left asks of the agent: fine, low (under an hour) or over. */
export function urgency(instant) {
  const left = new Date(instant) - Date.now();
  if (left < 0) return 'bad';
  return left < 3600000 ? 'warn' : 'good';
}
