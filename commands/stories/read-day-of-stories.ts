import { Temporal } from 'temporal-polyfill';
import { readMaterial } from '../../src/briefings/edition/read-material.ts';
import { NOTHING_FOUND } from '../../src/briefings/followed/find-found.ts';
import { type Day, readDay } from '../../src/briefings/news/read-day.ts';
import type { Listed } from '../../src/briefings/news/select-stories.ts';
import { createSaid } from '../../src/briefings/pick/said.ts';
import { tellSections } from '../../src/briefings/telling/tell-sections.ts';
import { storyBlock, titleStory } from '../../src/briefings/telling/tell-story.ts';
import { NOTHING_KNOWN, NOTHING_MEANWHILE } from '../../src/briefings/told/known.ts';
import type { Context } from '../../src/chat/command.ts';
import type { Block, StoryBlock } from '../../src/chat/reply/reply.ts';
import { readMoment } from '../../src/chat/times/read-moment.ts';

/** The stories of a calendar day, in the zone of whoever asks; what most outlets have comes first. */
export type DayOfStories = {
  /** `2026-11-27` */
  day: string;
  isToday: boolean;
  /** The days beside it; null where nothing was read before, or none has begun after it. */
  earlier: string | null;
  later: string | null;
  stories: StoryBlock[];
  page: number;
  pages: number;
};

/** The first page tells its stories, the others have their headlines. */
const MAX_TOLD = 20;
const MAX_HEADLINES = 40;

type Asked = { day?: string | undefined; page?: number };

/**
 * A page of a day’s stories. Without a day that is today, or the last day with news where today has
 * none yet. Undefined where there is no such page; throws `UserError` where the day is none.
 */
export async function readDayOfStories(
  { day, page = 1 }: Asked,
  context: Context,
): Promise<DayOfStories | undefined> {
  const found = await readPage(day ?? todayFor(context), page, context);
  if (day !== undefined || !found || found.stories.length > 0) return found;
  const last = await lastDay(context);
  return last === undefined || last >= found.day ? found : readPage(last, page, context);
}

async function readPage(
  day: string,
  page: number,
  context: Context,
): Promise<DayOfStories | undefined> {
  const { store, place, now } = context;
  const clock = { now, zone: zoneOf(context) };
  const { start: since, end } = readMoment(day, 'day', clock);
  const until = end < now.toISOString() ? end : now.toISOString();
  const asked = { placeId: place.id, since, until, topics: [], sources: null };
  const news = await readDay(asked, store);
  const { told, rest } = await tellFirst(news, context);
  const pages = 1 + Math.ceil(rest.length / MAX_HEADLINES);
  if (page > pages) return undefined;
  const begin = (page - 2) * MAX_HEADLINES;
  const shown = rest.slice(begin, begin + MAX_HEADLINES);
  const oldest = await store.findOldest(place.id);
  const today = todayFor(context);
  return {
    ...{ day, page, pages, isToday: day === today },
    earlier: oldest !== undefined && oldest < since ? nextTo(day, -1) : null,
    later: day < today ? nextTo(day, 1) : null,
    stories: page === 1 ? told : await headlinesOf(shown, news),
  };
}

async function tellFirst(news: Day, { store }: Context) {
  const room = { stories: MAX_TOLD, followed: 0 };
  const past = { known: NOTHING_KNOWN, meanwhile: NOTHING_MEANWHILE, followed: NOTHING_FOUND };
  const asked = { ...past, length: 'normal', stories: MAX_TOLD, failed: [] } as const;
  const { select, quotes } = await readMaterial(news, { ...asked, failed: [] }, store);
  const selection = select(room);
  const telling = { length: 'normal', brief: false, quotes, known: new Set<string>() } as const;
  const { lines } = tellSections(selection, { ...telling, said: createSaid() });
  return { told: lines.map(({ block }) => block).filter(isStory), rest: selection.rest };
}

const isStory = (block: Block): block is StoryBlock => block.kind === 'story';

async function headlinesOf(stories: Listed[], news: Day): Promise<StoryBlock[]> {
  const whole = await news.read(stories);
  return [...whole.values()].map((story) =>
    storyBlock(titleStory({ ...story, update: null, also: [] })),
  );
}

/** The day of the newest report; undefined where nothing was read. */
async function lastDay(context: Context): Promise<string | undefined> {
  const { store, place } = context;
  const [newest] = await store.findArticles({ placeId: place.id, limit: 1 });
  return newest && dayOf(newest.published, zoneOf(context));
}

const todayFor = (context: Context): string => dayOf(context.now.toISOString(), zoneOf(context));

const zoneOf = ({ user }: Context): string => user.zone ?? 'UTC';

const dayOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

const nextTo = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();
