import { html } from 'hono/html';
import type { PastEditions } from '../../../commands/archive/read-past-editions.ts';
import { type Html, renderTime } from '../copied.ts';

type Edition = PastEditions['editions'][number];

/** When it was due, and whether anything in it was corrected since. */
export const renderDue = ({ dueAt, correctedAt }: Edition): Html =>
  html`${renderTime(dueAt)}${correctedAt && html` · corrected ${renderTime(correctedAt)}`}`;
