import { html } from 'hono/html';
import type { PastEditions } from '../../../commands/archive/read-past-editions.ts';
import { briefingPath, type Html, renderTime } from '../copied.ts';

type Edition = PastEditions['editions'][number];

export const editionPath = ({ id, briefing }: Pick<Edition, 'id' | 'briefing'>): string =>
  `${briefingPath(briefing.id)}/${encodeURIComponent(id)}`;

/** When it was due, and whether anything in it was corrected since. */
export const renderDue = ({ dueAt, correctedAt }: Edition): Html =>
  html`${renderTime(dueAt)}${correctedAt && html` · corrected ${renderTime(correctedAt)}`}`;
