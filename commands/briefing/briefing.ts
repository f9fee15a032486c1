import { editionOf } from '../../src/briefings/edition.ts';
import { nextOccurrence } from '../../src/briefings/next-occurrence.ts';
import { readSchedule, suggestZones } from '../../src/briefings/schedule.ts';
import { type Command, type Context, defineVerb } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { button, type Item, type Reply, reply } from '../../src/chat/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';

/** Briefings of one place. */
const MOST = 50;

const create = defineVerb({
  about: 'Post a briefing in a channel at a local time',
  options: {
    time: { kind: 'text', about: 'local time, like 08:00', required: true },
    days: {
      kind: 'text',
      about: 'daily, weekdays, weekends, or mon,wed,fri',
      default: 'daily',
      suggest: suggestFrom(['daily', 'weekdays', 'weekends', 'mon,wed,fri']),
    },
    zone: {
      kind: 'text',
      about: 'time zone, like Europe/Berlin; yours if left out',
      suggest: suggestFrom(suggestZones),
    },
    channel: { kind: 'channel', about: 'where; here if left out' },
    topic: { kind: 'text', about: 'only news on this', named: true },
  },
  examples: [
    'briefing create 08:00 weekdays Europe/Berlin',
    'briefing create 18:30 daily UTC #news topic:ferry',
  ],
  manages: true,
  async run({ time, days, zone, channel, topic }, context) {
    const { store, place, now, user } = context;
    const where = channel ?? context.channel;
    if (!where)
      throw new UserError(
        'Where to? Name a channel: “briefing create 08:00 weekdays Europe/Berlin #news”.',
      );
    const schedule = readSchedule({ time, days, zone: zone ?? user.zone ?? 'UTC' });
    const there = await store.findBriefings(place.id);
    if (there.length >= MOST)
      throw new UserError(
        `This place has ${MOST} briefings, which is the most. Delete one first.`,
        ['briefing list'],
      );
    const next = nextOccurrence(schedule, now);
    const id = shortHash(
      [place.id, where.id, ...Object.values(schedule), topic ?? '', now.toISOString()].join('\n'),
      6,
      'hex',
    );
    const briefing: Briefing = {
      id,
      place,
      channel: where,
      ...schedule,
      topic: topic ?? null,
      paused: false,
      createdBy: user.id,
      createdAt: now.toISOString(),
      nextDueAt: next?.toISOString() ?? null,
    };
    await store.saveBriefing(briefing);
    return reply(`Briefing ${id} is set: ${describe(briefing)}.`, {
      blocks: [{ kind: 'text', text: `The first one comes ${whenText(briefing)}.` }],
      actions: [
        button('Preview', `briefing preview ${id}`, 'primary'),
        button('Post one now', `briefing now ${id}`),
        button('Delete', `briefing delete ${id}`, 'danger'),
      ],
      data: toData(briefing),
    });
  },
});

function suggestFrom(values: string[] | ((typed: string) => string[])) {
  return async (typed: string) => {
    const all =
      typeof values === 'function'
        ? values(typed)
        : values.filter((value) => value.startsWith(typed.toLowerCase()));
    return all.slice(0, 25).map((value) => ({ value, label: value }));
  };
}

/** `08:00 weekdays Europe/Berlin in #news` */
const describe = ({ time, days, zone, channel, topic }: Briefing): string =>
  `${time} ${days} ${zone} in #${channel.name}${topic ? `, on ${topic}` : ''}`;

function whenText({ nextDueAt, zone, paused }: Briefing): string {
  if (paused) return 'paused';
  if (!nextDueAt) return 'never again';
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(nextDueAt));
}

const toData = ({ id, time, days, zone, channel, topic, paused, nextDueAt }: Briefing) => ({
  id,
  time,
  days,
  zone,
  channel: channel.name,
  topic,
  paused,
  nextDueAt,
});

const list = defineVerb({
  about: 'The briefings of this place',
  options: {},
  examples: ['briefing list'],
  async run(_, { store, place }) {
    const briefings = await store.findBriefings(place.id);
    if (briefings.length === 0)
      return reply('No briefings yet.', {
        blocks: [
          {
            kind: 'text',
            text: 'Set one with “briefing create 08:00 weekdays Europe/Berlin”.',
          },
        ],
        actions: [button('Preview one', 'briefing preview', 'primary')],
        data: [],
      });
    const items = await Promise.all(
      briefings.map(async (briefing): Promise<Item> => {
        const [last] = await store.findDeliveries(briefing.id, 1);
        const detail = `next: ${whenText(briefing)}${last ? ` · last: ${LAST[last.state]}${last.error ? ` (${last.error})` : ''}` : ''}`;
        return {
          label: `${briefing.id} · ${describe(briefing)}`,
          detail,
          url: null,
          action: button(
            briefing.paused ? 'Resume' : 'Pause',
            `briefing ${briefing.paused ? 'resume' : 'pause'} ${briefing.id}`,
          ),
        };
      }),
    );
    return reply(briefings.length === 1 ? '1 briefing' : `${briefings.length} briefings`, {
      blocks: [{ kind: 'list', items }],
      data: briefings.map(toData),
    });
  },
});

const LAST = {
  pending: 'on its way',
  attempted: 'on its way',
  sent: 'posted',
  failed: 'could not be posted',
  skipped: 'left out',
  uncertain: 'may not have arrived',
};

const ID = {
  id: {
    kind: 'text',
    about: 'the briefing’s id, as “briefing list” shows it',
    required: true,
    suggest: suggestBriefings,
  },
} as const;
const MAYBE_ID = {
  id: { kind: 'text', about: 'the briefing’s id; all news if left out', suggest: suggestBriefings },
} as const;

async function suggestBriefings(typed: string, { store, place }: Context) {
  const briefings = await store.findBriefings(place.id);
  return briefings
    .filter(({ id }) => id.startsWith(typed))
    .map((briefing) => ({ value: briefing.id, label: describe(briefing) }));
}

const pause = defineVerb({
  about: 'Stop a briefing until it is resumed',
  options: ID,
  examples: ['briefing pause 3f9a1c'],
  manages: true,
  async run({ id }, context) {
    const briefing = await findBriefing(id, context);
    await context.store.setPaused(context.place.id, briefing.id, true, null);
    return changed(
      `Paused: ${describe(briefing)}.`,
      briefing,
      button('Resume', `briefing resume ${briefing.id}`, 'primary'),
    );
  },
});

const resume = defineVerb({
  about: 'Go on with a paused briefing',
  options: ID,
  examples: ['briefing resume 3f9a1c'],
  manages: true,
  async run({ id }, context) {
    const briefing = await findBriefing(id, context);
    const nextDueAt = nextOccurrence(briefing, context.now)?.toISOString() ?? null;
    await context.store.setPaused(context.place.id, briefing.id, false, nextDueAt);
    return changed(
      `Goes on: ${describe(briefing)}. Next: ${whenText({ ...briefing, paused: false, nextDueAt })}.`,
      briefing,
      button('Pause', `briefing pause ${briefing.id}`),
    );
  },
});

const remove = defineVerb({
  about: 'Delete a briefing',
  options: ID,
  examples: ['briefing delete 3f9a1c'],
  manages: true,
  async run({ id }, context) {
    const briefing = await findBriefing(id, context);
    await context.store.deleteBriefing(context.place.id, briefing.id);
    const { time, days, zone, channel, topic } = briefing;
    return changed(
      `Deleted: ${describe(briefing)}.`,
      briefing,
      button(
        'Undo',
        `briefing create ${time} ${days} ${zone} #${channel.name}${topic ? ` topic:"${topic}"` : ''}`,
      ),
    );
  },
});

const changed = (title: string, briefing: Briefing, action: ReturnType<typeof button>): Reply =>
  reply(title, {
    actions: [action, button('All briefings', 'briefing list')],
    data: toData(briefing),
  });

const preview = defineVerb({
  about: 'Show what a briefing would post now, only to you',
  options: MAYBE_ID,
  examples: ['briefing preview'],
  async run({ id }, context) {
    const { place, now, user, store } = context;
    const any: Briefing = {
      id: 'preview',
      place,
      channel: { id: '', name: '' },
      time: '00:00',
      days: 'daily',
      zone: user.zone ?? 'UTC',
      topic: null,
      paused: false,
      createdBy: user.id,
      createdAt: now.toISOString(),
      nextDueAt: null,
    };
    const edition = await editionOf(id ? await findBriefing(id, context) : any, now, store);
    return edition
      ? { ...edition, onlyToAsker: true }
      : reply('Nothing new in the last day, so nothing would be posted.', {
          actions: [button('The last week', 'summary since:7d')],
          data: null,
        });
  },
});

const now = defineVerb({
  about: 'Post a briefing in its channel right away',
  options: ID,
  examples: ['briefing now 3f9a1c'],
  manages: true,
  async run({ id }, context) {
    const briefing = await findBriefing(id, context);
    const at = context.now.toISOString();
    if (!(await editionOf(briefing, context.now, context.store)))
      throw new UserError('Nothing is new since the last one, so there is nothing to post.', [
        'summary since:7d',
      ]);
    if (!(await context.store.addDelivery(briefing.id, { slot: `now ${at}`, dueAt: at })))
      throw new UserError('One is on its way already.', ['briefing list']);
    context.wake();
    return reply(`On its way to #${briefing.channel.name}.`, { data: toData(briefing) });
  },
});

async function findBriefing(typed: string, { store, place }: Context): Promise<Briefing> {
  const briefings = await store.findBriefings(place.id);
  const found = briefings.find(({ id }) => id === typed.toLowerCase());
  if (!found) throw new UserError(`There is no briefing “${typed}” here.`, ['briefing list']);
  return found;
}

const briefing: Command = {
  name: 'briefing',
  about: 'News in a channel, at the hour you choose',
  parts: { create, list, pause, resume, delete: remove, preview, now },
  otherwise: 'list',
};
export default briefing;
