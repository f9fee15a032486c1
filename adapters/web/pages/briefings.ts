import { html } from 'hono/html';
import { readArchive } from '../../../commands/archive/read-archive.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { briefingPath, editionPath } from '../../../src/chat/page-paths.ts';
import { type Html, renderOwn } from '../copied.ts';
import { renderDue } from './render-due.ts';
import type { Page } from './send-page.ts';
import { toLook } from './to-look.ts';

type Archived = Awaited<ReturnType<typeof readArchive>>[number];

/** What is posted on a schedule here, when next, and what it was last. */
export async function briefingsPage(bot: Bot): Promise<Page> {
  const briefings = await bot.look(toLook(), readArchive);
  return {
    ...{ title: 'Briefings', path: '/briefings' },
    main: html`<h1>Briefings</h1>
<p class="lead">What the newsroom posts on a schedule. What was posted stands here for 90 days, and is marked where a source has changed since.</p>
${briefings.length > 0 ? html`${briefings.map(renderBriefing)}${HOW_TO_CHANGE}` : renderNone()}`,
  };
}

const renderBriefing = (
  { id, name, described, next, minutes, last }: Archived,
  at: number,
): Html => html`<section class="card" aria-labelledby="briefing-${at}"><h2 id="briefing-${at}" dir="auto"><a href="${briefingPath(id)}">${capitalized(name)}</a></h2>
<p class="text" dir="auto">${capitalized(described)}.</p>
<p class="text">Next: ${renderOwn(next, minutes)}</p>
<p class="text">${last ? html`Last, ${renderDue(last)}: <a href="${editionPath(last)}" lang="${last.language}" dir="auto">${last.reply.title}</a>` : 'Nothing has been posted yet, or not within 90 days.'}</p>
<p class="ways"><a href="${briefingPath(id)}">All editions</a> <a href="/feeds${briefingPath(id)}.atom">Feed (Atom)</a> <a href="/feeds${briefingPath(id)}.json">Feed (JSON)</a></p>
</section>\n`;

const HOW_TO_CHANGE = html`<p class="note">Whoever manages <a href="/">the newsroom</a> sets up another by typing its times there, such as <code>briefing 8am weekdays</code>, and changes one with <code>briefing edit</code>.</p>\n`;

const renderNone =
  (): Html => html`<section class="card" aria-labelledby="none"><h2 id="none">No briefings yet</h2>
<p class="text">Whoever manages the newsroom sets one up by typing its times, days, zone and topics there:</p>
<p class="text"><code>briefing 8am weekdays berlin time #newsroom about gas talks</code></p>
<p class="ways"><a href="/">To the newsroom</a></p></section>\n`;

export const capitalized = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);
