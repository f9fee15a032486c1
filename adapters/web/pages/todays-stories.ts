import { html } from 'hono/html';
import {
  type DayOfStories,
  readDayOfStories,
} from '../../../commands/stories/read-day-of-stories.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { sayDay } from '../../../src/language/days.ts';
import type { Html } from '../copied.ts';
import { renderStory } from '../render-story.ts';
import { toLook } from './to-look.ts';

/**
 * The first of today’s stories as a part of another page, under a heading of the second level; those
 * of the last day with news where today has none yet.
 */
export async function renderTodaysStories(
  bot: Pick<Bot, 'look'>,
  { most = 6 } = {},
): Promise<Html> {
  const found = await bot.look(toLook(), (context) => readDayOfStories({}, context)).catch(ofUser);
  const stories = found?.stories ?? [];
  return html`<section class="card today" aria-labelledby="todays-stories">
<h2 id="todays-stories">${titleOf(found)}</h2>
${stories.slice(0, most).map((story) => renderStory(story))}${stories.length === 0 && html`<p class="text">Nothing has been read yet.</p>\n`}<p class="note"><a href="/stories">All stories, day by day</a></p>
</section>\n`;
}

/** Too much was asked at once: the rest of the page is not to suffer from that. */
function ofUser(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error;
}

const titleOf = (found: DayOfStories | undefined): string =>
  !found || found.isToday ? 'Today’s stories' : `Stories of ${sayDay(found.day)}`;
