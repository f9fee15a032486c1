import { html } from 'hono/html';
import { type Html, renderTime } from '../../copied.ts';

/** One part of how the desk is doing. */
export type Section = {
  id: string;
  title: string;
  /** How it is, in a sentence. */
  says: Html | string;
  /** What to do, where something is wrong. */
  todo?: Html | string | false;
  /** More of it, one line each. */
  items?: Html[];
};

export const renderSection = ({ id, title, says, todo, items = [] }: Section): Html =>
  html`<section class="card" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<p>${todo && html`<span class="kind ill">needs a look</span> `}${says}</p>
${todo && html`<p class="note"><strong>What to do:</strong> ${todo}</p>\n`}${items.length > 0 && html`<ul class="list">\n${items}</ul>`}</section>\n`;

/** A line with what it is about, in bold, and what is to be known of it. */
export const renderLine = (label: Html | string, details: (Html | string | false)[]): Html =>
  html`<li><span class="item"><span class="label" dir="auto">${label}</span>
${details.map((detail) => detail && html`<span class="detail" dir="auto">${detail}</span>\n`)}</span></li>\n`;

/** `1 post`, `1,204 posts` */
export const count = (many: number, thing: string, things = `${thing}s`): string =>
  `${many.toLocaleString('en')} ${many === 1 ? thing : things}`;

/** `since 4 March 2026, 12:00 UTC`, or nothing where that is not known. */
export const renderSince = (instant: string | null): Html | '' =>
  instant === null ? '' : html` since ${renderTime(instant)}`;

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `12.3 MB` */
export function sayBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const size = bytes / 1_000 ** power;
  return `${size.toLocaleString('en', { maximumFractionDigits: size < 100 && power > 0 ? 1 : 0 })} ${UNITS[power]}`;
}

/** `3 days and 4 hours`: how long something took, in its two largest units. */
export function sayLength(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const parts = [
    [Math.floor(minutes / 1_440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const told = parts.filter(([many]) => many > 0).map(([many, unit]) => count(many, unit));
  return told.slice(0, 2).join(' and ') || 'less than a minute';
}
