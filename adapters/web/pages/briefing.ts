import { html } from 'hono/html';
import {
  type PastEditions,
  readPastEditions,
} from '../../../commands/archive/read-past-editions.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { briefingPath, editionPath } from '../../../src/chat/page-paths.ts';
import { type Html, renderOwn } from '../copied.ts';
import { capitalized } from './briefings.ts';
import { renderDue } from './render-due.ts';
import { type Page, refusal } from './send-page.ts';
import { toLook } from './to-look.ts';

/** A briefing with all that it has posted, the newest first. */
export async function briefingPage(
  id: string,
  before: string | undefined,
  bot: Bot,
): Promise<Page> {
  const found = await bot.look(toLook(), (context) => readPastEditions(id, before, context));
  if (!found)
    return refusal({
      ...{ status: 404, title: 'No such briefing', path: '/briefings' },
      words: 'It is not known here, or was deleted. Those that there are stand under “Briefings”.',
    });
  const { name } = found.briefing;
  return {
    title: before === undefined ? `Briefing: ${name}` : `Briefing: ${name}, earlier editions`,
    path: pathOf(id, before),
    feed: `/feeds${briefingPath(id)}`,
    feedTitle: `Briefing: ${name}`,
    main: renderEditions(found, before),
  };
}

function renderEditions(
  { briefing, editions, earlier }: PastEditions,
  before: string | undefined,
): Html {
  const { id, name, described, next, minutes } = briefing;
  return html`<h1 dir="auto">Briefing: ${name}</h1>
<p class="lead" dir="auto">${capitalized(described)}. Next: ${renderOwn(next, minutes)}</p>
<section class="card" aria-labelledby="editions"><h2 id="editions">${before === undefined ? 'Editions' : 'Earlier editions'}</h2>
<p class="note">What was posted is kept for 90 days.</p>
${editions.length > 0 ? html`<ol class="list">\n${editions.map(renderEdition)}</ol>` : html`<p class="text">${before === undefined ? 'Nothing has been posted yet.' : 'Nothing was posted before then, or it is not kept any more.'}</p>`}
</section>
<p class="ways">${before !== undefined && html`<a href="${pathOf(id)}">← The newest</a> `}${earlier !== null && html`<a rel="next" href="${pathOf(id, earlier)}">Earlier editions →</a> `}<a href="/briefings">All briefings</a> <a href="/feeds${briefingPath(id)}.atom">Feed (Atom)</a> <a href="/feeds${briefingPath(id)}.json">Feed (JSON)</a></p>`;
}

const renderEdition = (
  edition: PastEditions['editions'][number],
): Html => html`<li><span class="item"><span class="label" dir="auto"><a href="${editionPath(edition)}" lang="${edition.language}">${edition.reply.title}</a></span>
<span class="detail">${renderDue(edition)}</span></span></li>\n`;

const pathOf = (id: string, before?: string): string =>
  before === undefined
    ? briefingPath(id)
    : `${briefingPath(id)}?${new URLSearchParams({ before })}`;
