import { html } from 'hono/html';
import {
  type DayOfStories,
  readDayOfStories,
} from '../../../commands/stories/read-day-of-stories.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { sayDay } from '../../../src/language/days.ts';
import type { Html } from '../copied.ts';
import { renderStory } from '../render-story.ts';
import { HOUR, MINUTE, type Page, refusal } from './send-page.ts';
import { toLook } from './to-look.ts';

type Asked = { day: string | undefined; page: number };

/** The stories of a day, what most outlets have first, with ways to the days beside it. */
export async function storiesPage(asked: Asked, bot: Bot): Promise<Page> {
  const found = await bot.look(toLook(), (context) => readDayOfStories(asked, context));
  if (!found)
    return refusal({
      ...{ status: 404, title: 'No such page', path: '/stories' },
      words: 'This day has fewer stories than that. Begin with its first page.',
    });
  const path = pathOf(asked.day, asked.page);
  return {
    title: titleOf(found),
    path,
    feed: '/feeds/stories',
    maxAge: found.isToday || asked.day === undefined ? MINUTE : HOUR,
    main: renderDay(found, asked.day === undefined),
  };
}

function renderDay(found: DayOfStories, isLatest: boolean): Html {
  const { stories, page, isToday } = found;
  return html`<h1>Stories</h1>
${renderDays(found)}
${isLatest && !isToday && html`<p class="lead">Nothing of today has been read yet.</p>\n`}<section class="card" aria-labelledby="of-day">
<h2 id="of-day">${titleOf(found)}</h2>
<p class="note">${page === 1 ? 'What most outlets report comes first, then the newest.' : 'Further stories, the weightiest first.'} Each sentence is copied from its report.</p>
${stories.map((story) => renderStory(story))}${stories.length === 0 && html`<p class="text">No report of this day has been read here.</p>`}
</section>
${renderPages(found)}${renderDays(found)}`;
}

const titleOf = ({ day, isToday, page }: DayOfStories): string =>
  `${isToday ? 'Today, ' : ''}${sayDay(day)}${page > 1 ? `, page ${page}` : ''}`;

function renderDays({ earlier, later }: DayOfStories): Html | string {
  if (earlier === null && later === null) return '';
  return html`<p class="ways">${earlier && html`<a rel="prev" href="${pathOf(earlier)}">← ${sayDay(earlier)}</a> `}${later && html`<a rel="next" href="${pathOf(later)}">${sayDay(later)} →</a>`}</p>\n`;
}

function renderPages({ day, page, pages }: DayOfStories): Html | string {
  if (pages === 1) return '';
  return html`<nav class="ways" aria-label="Further stories of the day">${page > 1 && html`<a href="${pathOf(day, page - 1)}">← Page ${page - 1}</a> `}<span>Page ${page} of ${pages}</span>${page < pages && html` <a href="${pathOf(day, page + 1)}">Page ${page + 1} →</a>`}</nav>\n`;
}

function pathOf(day: string | undefined, page = 1): string {
  const query = new URLSearchParams({
    ...(day !== undefined && { day }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query ? `/stories?${query}` : '/stories';
}
