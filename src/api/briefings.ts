import { z } from 'zod';
import { openBriefings } from '../briefings/archive/open-briefings.ts';
import type { Briefing } from '../model.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { pageOf, toPage } from './page-of.ts';
import { PAGE, text } from './query.ts';
import { Refusal } from './refusal.ts';
import { type ApiDeps, defineResource } from './resource.ts';

/** What is set up, without who set it up. */
const briefingRecord = z.object({
  id: z.string(),
  channel: z.string().describe('Where it is posted, without `#`.'),
  times: z.array(z.string()).describe('Local times, `HH:MM`.'),
  days: z.string(),
  zone: z.string().describe('The zone of these times, such as `Europe/Berlin`.'),
  topics: z.array(z.string()).describe('None: all news. `-sport` is left out.'),
  sources: z.array(z.string()).describe('None: all of them.'),
  length: z.enum(['short', 'normal', 'full']),
  stories: z.int().describe('At most so many.'),
  isPaused: z.boolean(),
  nextDueAt: z.string().nullable().describe('When it is posted next; null where it is not.'),
  createdAt: z.string(),
});

function toRecord(briefing: Briefing): z.infer<typeof briefingRecord> {
  const { id, channel, times, days, zone, topics, sources, length, ...rest } = briefing;
  const { stories, paused, nextDueAt, createdAt } = rest;
  return {
    ...{ id, times, days, zone, topics, sources, length, stories, nextDueAt, createdAt },
    channel: channel.name,
    isPaused: paused,
  };
}

const key = ({ createdAt, id }: Pick<Briefing, 'createdAt' | 'id'>) => `${createdAt} ${id}`;

type Deps = Pick<ApiDeps, 'store' | 'placeId'>;

/** In one order on every database. */
async function listBriefings({ store, placeId }: Deps): Promise<Briefing[]> {
  const found = await openBriefings(placeId, { store });
  return found.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

export const briefings = defineResource({
  path: '/briefings',
  name: 'listBriefings',
  about: 'What the newsroom posts on a schedule, the oldest first, and when next.',
  query: z.object(PAGE),
  answer: pageOf(briefingRecord),
  async read({ limit, cursor }, deps) {
    const after = readCursor('briefings', cursor);
    const all = await listBriefings(deps);
    const found = after ? all.filter((one) => key(one) > key(after)) : all;
    return toPage(found.slice(0, limit + 1), limit, deps, {
      toItem: toRecord,
      cursorOf: ({ createdAt, id }) => writeCursor('briefings', { createdAt, id }),
    });
  },
});

export const briefing = defineResource({
  path: '/briefings/:id',
  name: 'readBriefing',
  about: 'One briefing.',
  query: z.object({ id: text('The id of a briefing.') }),
  answer: z.object({ briefing: briefingRecord }),
  read: async ({ id }, deps) => ({ briefing: toRecord(await findBriefing(id, deps)) }),
});

/** Throws a `Refusal` where there is none of that id. */
export async function findBriefing(id: string, deps: Deps): Promise<Briefing> {
  const found = (await listBriefings(deps)).find((one) => one.id === id);
  if (found) return found;
  throw new Refusal(`There is no briefing “${id}” here. They are listed at /api/v1/briefings.`, {
    status: 404,
    parameter: 'id',
  });
}
