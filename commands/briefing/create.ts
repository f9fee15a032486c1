import {
  DEFAULT_GRACE_MINUTES,
  DEFAULT_STORIES,
  NEVER_REFUSED,
} from '../../src/briefings/new-briefing.ts';
import { nextOccurrence, type Schedule } from '../../src/briefings/next-occurrence.ts';
import { readGrace } from '../../src/briefings/read-grace.ts';
import { readSchedule, suggestZones } from '../../src/briefings/schedule.ts';
import { type Context, defineVerb, example, type Suggest } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { button, reply } from '../../src/chat/reply.ts';
import type { Briefing, Channel } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import { TOPIC } from '../examples.ts';
import { briefingData, describeBriefing, describeNext } from './describe-briefing.ts';

const MAX_BRIEFINGS = 50;
const MAX_SUGGESTED = 25;
const DAYS = ['daily', 'weekdays', 'weekends', 'mon,wed,fri'];

export const create = defineVerb({
  about: 'Post a briefing in a channel at a local time',
  options: {
    time: { kind: 'text', about: 'a local time, like 08:00', required: true },
    days: {
      kind: 'text',
      about: 'daily, weekdays, weekends, or days like mon,wed,fri',
      default: 'daily',
      suggest: suggestFrom((typed) => DAYS.filter((days) => days.startsWith(typed.toLowerCase()))),
    },
    zone: {
      kind: 'text',
      about: 'a time zone, like Europe/Berlin; yours if left out',
      suggest: suggestFrom(suggestZones),
    },
    channel: { kind: 'channel', about: 'where to post; here if left out' },
    topic: { kind: 'text', about: 'only news about this', named: true },
    grace: {
      kind: 'text',
      about: 'how late it may still be posted, like 30m; 6h if left out',
      named: true,
    },
  },
  examples: [
    'briefing create 08:00 weekdays Europe/Berlin',
    example`briefing create 18:30 daily UTC topic:${TOPIC}`,
  ],
  manages: true,
  async run({ time, days, zone, channel, topic, grace }, context) {
    const { store, place, user } = context;
    const where = channel ?? context.channel;
    if (!where)
      throw new UserError(
        'Where should it be posted? Name a channel: “briefing create 08:00 weekdays Europe/Berlin #news”.',
      );
    const schedule = readSchedule({ times: [time], days, zone: zone ?? user.zone ?? 'UTC' });
    if ((await store.findBriefings(place.id)).length >= MAX_BRIEFINGS)
      throw new UserError(
        `There are ${MAX_BRIEFINGS} briefings here already, and there can be no more. Delete one first.`,
        ['briefing list'],
      );
    const order = {
      topics: topic === undefined ? [] : [topic],
      graceMinutes: grace ? readGrace(grace) : DEFAULT_GRACE_MINUTES,
    };
    const briefing = newBriefing(schedule, where, order, context);
    await store.saveOrder(briefing);
    return reply(`Briefing ${briefing.id} is set: ${describeBriefing(briefing)}.`, {
      blocks: [{ kind: 'text', text: `First post: ${describeNext(briefing)}.` }],
      actions: [
        button('Preview', `briefing preview ${briefing.id}`, 'primary'),
        button('Post one now', `briefing now ${briefing.id}`),
        button('Delete', `briefing delete ${briefing.id}`, 'danger'),
      ],
      data: briefingData(briefing),
    });
  },
});

function newBriefing(
  schedule: Schedule,
  channel: Channel,
  order: Pick<Briefing, 'topics' | 'graceMinutes'>,
  { place, now, user }: Context,
): Briefing {
  const createdAt = now.toISOString();
  const parts = [place.id, channel.id, ...Object.values(schedule), ...order.topics, createdAt];
  return {
    id: shortHash(parts.join('\n'), 6, 'hex'),
    place,
    channel,
    kind: 'briefing',
    ...schedule,
    ...order,
    sources: [],
    length: 'normal',
    stories: DEFAULT_STORIES,
    ...NEVER_REFUSED,
    paused: false,
    createdBy: user.id,
    createdAt,
    nextDueAt: nextOccurrence(schedule, now)?.toISOString() ?? null,
  };
}

function suggestFrom(find: (typed: string) => string[]): Suggest {
  return async (typed) =>
    find(typed)
      .slice(0, MAX_SUGGESTED)
      .map((value) => ({ value, label: value }));
}
