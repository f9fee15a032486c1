import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Bot } from '../../../src/chat/bot.ts';
import { speakerPath } from '../../../src/chat/page-paths.ts';
import type { Html } from '../copied.ts';
import { askPage, MAX_LINE_CHARS } from './ask.ts';
import { briefingPage } from './briefing.ts';
import { briefingsPage } from './briefings.ts';
import { editionPage } from './edition.ts';
import { type Asked, NAMES, searchPage } from './search.ts';
import { type Page, refusal, sendPage } from './send-page.ts';
import { sourcesPage } from './sources.ts';
import { speakerPage } from './speaker.ts';
import { speakersPage } from './speakers.ts';
import { storiesPage } from './stories.ts';
import { storyPage } from './story.ts';

type PagesDeps = { bot: Bot; base: string | undefined };

/** No id and no name is longer. */
const MAX_NAME_CHARS = 200;
const MAX_FIELD_CHARS = 300;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/u;
const NUMBER = /^\d{1,4}$/u;
const CONTROLS = /\p{Cc}+/gu;

const ROBOTS = `User-agent: *
Disallow: /ask
Disallow: /access
Disallow: /commands
Disallow: /complete
Disallow: /events
Disallow: /operator
Disallow: /sign-in
`;

/** The newsroom to read, without scripts: each page has an address, and none of them changes anything. */
export function servePages(app: Hono, { bot, base }: PagesDeps): void {
  const serve = (path: string, make: (c: Context) => Promise<Page>): void => {
    app.get(path, (c) => sendPage(c, () => make(c), base));
  };

  serve('/stories', async (c) => {
    const day = typed(c, 'day') || undefined;
    if (day !== undefined && !DAY.test(day))
      return odd('A day is written like 2026-11-27: year, month, day.');
    return storiesPage({ day, page: numberOf(c, 'page') || 1 }, bot);
  });
  serve('/stories/:id', async (c) => storyPage(named(c), bot));
  app.get('/speakers', (c, next) => {
    const name = typed(c, 'name').slice(0, MAX_NAME_CHARS);
    return name ? c.redirect(speakerPath(name), 303) : next();
  });
  serve('/speakers', async (c) => speakersPage(numberOf(c, 'page') || 1, bot));
  app.get('/speakers/:id', (c) => serveSpeaker(c, { bot, base }));
  serve('/search', async (c) => {
    const asked = Object.fromEntries(NAMES.map((name) => [name, typed(c, name)])) as Asked;
    if (NAMES.some((name) => asked[name].length > MAX_FIELD_CHARS))
      return odd(`A field takes ${MAX_FIELD_CHARS} characters at most.`);
    return searchPage(asked, numberOf(c, 'from'), bot);
  });
  serve('/sources', async () => sourcesPage(bot));
  serve('/briefings', async () => briefingsPage(bot));
  serve('/briefings/:id', async (c) => {
    const before = typed(c, 'before') || undefined;
    if (before !== undefined && !isMoment(before))
      return odd('`before` is a day like 2026-11-27, or a time like 2026-11-27T08:00:00.000Z.');
    return briefingPage(named(c), before, bot);
  });
  serve('/briefings/:id/:edition', async (c) =>
    editionPage({ briefingId: named(c), id: named(c, 'edition') }, bot),
  );
  serve('/ask', async (c) => {
    const line = typed(c, 'line');
    if (line.length > MAX_LINE_CHARS)
      return odd(
        `An address holds a line of ${MAX_LINE_CHARS} characters at most. Paste longer texts in the newsroom.`,
      );
    return askPage(line, bot);
  });
  app.get('/robots.txt', (c) => c.text(ROBOTS, 200, { 'cache-control': 'public, max-age=86400' }));
}

/** A name leads to the page of whoever has it. */
async function serveSpeaker(c: Context, { bot, base }: PagesDeps): Promise<Response> {
  let moved: string | undefined;
  const make = async (): Promise<Page> => {
    const found = await speakerPage(named(c), typed(c, 'after') || undefined, bot);
    if ('page' in found) return found.page;
    moved = found.moved;
    return { title: 'Moved', path: moved, main: leadingTo(moved) };
  };
  const sent = await sendPage(c, make, base);
  return moved === undefined ? sent : c.redirect(moved, 302);
}

const leadingTo = (path: string): Html => html`<p><a href="${path}">Here</a></p>`;

/** What was typed for an option, without what no keyboard has. */
const typed = (c: Context, name: string): string => clean(c.req.query(name) ?? '');

/** A name or an id in the path. */
const named = (c: Context, part = 'id'): string =>
  clean(c.req.param(part) ?? '').slice(0, MAX_NAME_CHARS + 1);

const isMoment = (text: string): boolean => MOMENT.test(text) && !Number.isNaN(Date.parse(text));

const clean = (text: string): string => text.toWellFormed().replace(CONTROLS, ' ').trim();

function numberOf(c: Context, name: string): number {
  const given = typed(c, name);
  return NUMBER.test(given) ? Number(given) : 0;
}

const odd = (words: string): Page => refusal({ status: 400, title: 'That did not work', words });
