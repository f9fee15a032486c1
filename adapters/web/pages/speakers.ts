import { html } from 'hono/html';
import { type MostQuoted, mostQuoted } from '../../../commands/speakers/most-quoted.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { speakerPath } from '../../../src/chat/page-paths.ts';
import { withoutTurns } from '../../../src/chat/reply/isolate.ts';
import { type Html, renderTime } from '../copied.ts';
import { type Page, refusal } from './send-page.ts';
import { toLook } from './to-look.ts';

export type Counted = MostQuoted['speakers'][number];

/** Who is quoted most, and a field that finds others. */
export async function speakersPage(page: number, bot: Bot): Promise<Page> {
  const found = await bot.look(toLook(), (context) => mostQuoted(page, context));
  if (page > 1 && found.speakers.length === 0)
    return refusal({
      ...{ status: 404, title: 'No such page', path: '/speakers' },
      words: 'The list of speakers is shorter than that. Find others by their names.',
    });
  const title = page > 1 ? `Speakers, page ${page}` : 'Speakers';
  return { title, path: pathOf(page), main: renderList(found, page) };
}

const renderList = (
  { speakers, first, goesOn }: MostQuoted,
  page: number,
): Html => html`<h1>Speakers</h1>
${renderFinder()}
<section class="card" aria-labelledby="most"><h2 id="most">Most quoted</h2>
${speakers.length > 0 ? renderSpeakers(speakers, first + 1) : html`<p class="text">Nobody has been quoted yet.</p>`}
</section>
${(page > 1 || goesOn) && html`<nav class="ways" aria-label="Further speakers">${page > 1 && html`<a rel="prev" href="${pathOf(page - 1)}">← More quoted</a> `}${goesOn && html`<a rel="next" href="${pathOf(page + 1)}">Less quoted →</a>`}</nav>`}`;

export const renderFinder = (
  name = '',
): Html => html`<form class="ask" action="/speakers" role="search">
<p class="field wide"><label for="name">Name or role</label> <input id="name" name="name" type="search" maxlength="200" value="${name}" required></p>
<p><button type="submit" class="primary">Find</button></p>
</form>`;

export const renderSpeakers = (
  speakers: Counted[],
  start = 1,
): Html => html`<ol class="list" start="${start}">
${speakers.map(renderSpeaker)}</ol>`;

const renderSpeaker = ({
  speaker,
  quotes,
  outlets,
  lastSaid,
}: Counted): Html => html`<li><span class="item"><span class="label" dir="auto"><a href="${speakerPath(speaker.id)}">${withoutTurns(speaker.name)}</a></span>
<span class="detail">${speaker.roles[0] && html`<span dir="auto">${withoutTurns(speaker.roles[0])}</span> · `}${count(quotes, 'statement')} in ${count(outlets, 'outlet')} · last ${renderTime(lastSaid)}</span></span></li>\n`;

const count = (many: number, thing: string): string => `${many} ${thing}${many === 1 ? '' : 's'}`;

const pathOf = (page: number): string => (page > 1 ? `/speakers?page=${page}` : '/speakers');
