import { z } from 'zod';
import { readDay } from '../briefings/news/read-day.ts';
import { chooseLead } from '../briefings/pick/choose-lead.ts';
import { headlineOf } from '../briefings/pick/headline-of.ts';
import type { Story } from '../model.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { pageOf, toPage } from './page-of.ts';
import { PAGE, text } from './query.ts';
import { readTime } from './read-narrowed.ts';
import { Refusal } from './refusal.ts';
import { type ApiDeps, defineResource } from './resource.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const storyRecord = z.object({
  id: z.string(),
  headline: z.string().describe('Copied from the report that speaks for the story.'),
  outlets: z.array(z.string()).describe('Who reports it, the first first.'),
  reports: z.int().describe('How many there are of the time asked for.'),
  firstSeen: z.string().describe('When the first of these reports came out.'),
  latest: z.string().describe('When the latest of them did.'),
  leadId: z.string().describe('The article that speaks for the story.'),
  sample: z.boolean().describe('Of the invented newsroom.'),
});

const told = storyRecord.extend({
  weight: z.number().describe('How much it weighs among the news of this time: more is weightier.'),
});

/** The news of a day, or of the last 24 hours. */
export const stories = defineResource({
  path: '/stories',
  name: 'listStories',
  about: 'The stories of a day, the one that began last first; `weight` says which matter most.',
  cost: 5,
  query: z.object({
    day: text(
      'Such as `2026-11-20` or `yesterday`, in UTC; left out, the last 24 hours and what has gone of this one.',
    ).optional(),
    ...PAGE,
  }),
  answer: pageOf(told),
  async read({ day, limit, cursor }, deps) {
    const { listed, read, weigh } = await listStories(day, deps);
    const after = readCursor('stories', cursor);
    const behind = after ? listed.filter((one) => comesBehind(one, after)) : listed;
    const page = behind.slice(0, limit + 1);
    const whole = await read(page.slice(0, limit).map(({ story }) => story));
    const { items, next } = await toPage(page, limit, deps, {
      toItem({ story }) {
        const found = whole.get(story.id);
        return found && { ...toStoryRecord(found), weight: weigh(story) };
      },
      cursorOf: ({ begun, story }) => writeCursor('stories', { begun, id: story.id }),
    });
    // An article may be deleted between the two reads.
    return { items: items.filter((one) => one !== undefined), next };
  },
});

/** The order does not change while reports come in: a story has begun when it has. */
export async function listStories(
  day: string | undefined,
  { store, placeId, now }: Pick<ApiDeps, 'store' | 'placeId' | 'now'>,
) {
  const [since, until] = day === undefined ? lastDay(now) : spanOf(day, now);
  const asked = { placeId, since, until, topics: [], sources: null };
  const { sections, weigh, read } = await readDay(asked, store);
  const listed = sections
    .flatMap((section) => section.stories)
    .map((story) => ({ begun: story.articles.at(-1)!.published, story }))
    .sort((one, other) => compare(other.begun, one.begun) || compare(one.story.id, other.story.id));
  return { listed, read, weigh };
}

/**
 * By the full hour: what a story weighs depends on where in this time it stands, and would else be
 * another number each time that somebody asks.
 */
function lastDay(now: Date): [string, string] {
  const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  return [new Date(hour - DAY_MS).toISOString(), new Date(hour + HOUR_MS).toISOString()];
}

function spanOf(day: string, now: Date): [string, string] {
  const { start, end } = readTime(day, 'day', now);
  if (Date.parse(end) - Date.parse(start) !== DAY_MS)
    throw new Refusal(`“${day}” is not one day. Write it as 2026-11-20.`, { parameter: 'day' });
  return [start, end];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const comesBehind = (
  { begun, story }: { begun: string; story: { id: string } },
  after: { begun: string; id: string },
): boolean => begun < after.begun || (begun === after.begun && story.id > after.id);

export function toStoryRecord({ id, articles }: Story): z.infer<typeof storyRecord> {
  const lead = chooseLead(articles);
  const first = articles.at(-1)!;
  return {
    id,
    headline: headlineOf(lead),
    outlets: [...new Set(articles.toReversed().map(({ outlet }) => outlet))],
    reports: articles.length,
    firstSeen: first.published,
    latest: articles[0]!.published,
    leadId: lead.id,
    sample: lead.sample,
  };
}
