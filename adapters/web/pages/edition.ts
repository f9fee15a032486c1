import { html } from 'hono/html';
import { type EditionTold, readPastEdition } from '../../../commands/archive/read-past-editions.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { fitReply } from '../../../src/chat/fit/fit.ts';
import { briefingPath, editionPath } from '../../../src/chat/page-paths.ts';
import { speakIn } from '../../../src/language/speak.ts';
import { type Html, renderTime } from '../copied.ts';
import { LIMITS } from '../limits.ts';

import { renderBlocks } from './render-answer.ts';
import { type Page, refusal } from './send-page.ts';
import { toLook } from './to-look.ts';

/** An edition as it was posted, or as it was corrected since, with ways to those beside it. */
export async function editionPage(
  asked: { briefingId: string; id: string },
  bot: Bot,
): Promise<Page> {
  const found = await bot.look(toLook(), (context) => readPastEdition(asked, context));
  if (!found)
    return refusal({
      ...{ status: 404, title: 'No such edition', path: '/briefings' },
      words:
        'It is not known here, or no longer: what briefings have posted is kept for 90 days. The others stand under “Briefings”.',
    });
  const { edition } = found;
  return {
    title: edition.reply.title,
    path: editionPath(edition),
    feed: `/feeds${briefingPath(edition.briefing.id)}`,
    feedTitle: `Briefing: ${found.briefing.name}`,
    main: renderEdition(found, bot),
  };
}

function renderEdition({ edition, previous, next }: EditionTold, { commands }: Bot): Html {
  const { reply, language, briefing, dueAt, postedAt, correctedAt } = edition;
  const ways = renderWays({ previous, next });
  const blocks = speakIn(language, () => renderBlocks(fitReply(reply, LIMITS).blocks, commands));
  return html`<h1 dir="auto" lang="${language}">${reply.title}</h1>
<p class="lead">Due ${renderTime(dueAt)}, posted ${renderTime(postedAt)}${correctedAt && html`, corrected ${renderTime(correctedAt)}`}. <a href="${briefingPath(briefing.id)}">All editions of this briefing</a></p>
${ways}<section class="card" aria-labelledby="posted" lang="${language}"><h2 id="posted" lang="en">${correctedAt === null ? 'As it was posted' : 'As it was posted, and corrected since'}</h2>
${blocks}</section>
${ways}`;
}

const renderWays = ({ previous, next }: Pick<EditionTold, 'previous' | 'next'>): Html | string =>
  previous || next
    ? html`<p class="ways">${previous && html`<a rel="prev" href="${editionPath(previous)}">← Edition of ${renderTime(previous.dueAt)}</a> `}${next && html`<a rel="next" href="${editionPath(next)}">Edition of ${renderTime(next.dueAt)} →</a>`}</p>\n`
    : '';
