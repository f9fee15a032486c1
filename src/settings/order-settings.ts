import { z } from 'zod';
import {
  DEFAULT_GRACE_MINUTES,
  DEFAULT_STORIES,
  MAX_STORIES,
} from '../briefings/due/new-briefing.ts';
import { isTime } from '../briefings/due/next-occurrence.ts';
import { readStoredDays } from '../briefings/order/days.ts';
import { readQuiet } from '../briefings/order/read-quiet.ts';
import { findZone } from '../chat/times/time-zone.ts';
import { DEFAULT_MOST, MAX_MOST, WHENS } from '../follows/new-follow.ts';

import { AN_OBJECT, text } from './fields.ts';

const channel = z.object(
  { id: text, name: text },
  { error: 'must be an object with “id” and “name”' },
);
const zone = text.refine(
  (name) => findZone(name) !== undefined,
  'must be a time zone like Europe/Berlin',
);
const quiet = text
  .refine((hours) => readQuiet(hours) === hours, 'must be hours like 22:00-07:00')
  .nullable()
  .default(null);
const instant = z.iso.datetime({ error: 'must be an instant like 2026-03-04T12:00:00.000Z' });

const briefingOfToday = z.object(
  {
    id: text,
    channel,
    times: z
      .array(text.refine(isTime, 'must be times of day like 08:00'))
      .min(1, 'must have a time of day like 08:00'),
    days: text.refine(
      (days) => readStoredDays(days) !== undefined,
      'must be days like daily, weekdays or mon,wed,fri',
    ),
    zone,
    topics: z.array(text, { error: 'must be a list of texts' }).default([]),
    sources: z.array(text, { error: 'must be a list of texts' }).default([]),
    length: z
      .enum(['short', 'normal', 'full'], { error: 'must be short, normal or full' })
      .default('normal'),
    stories: z
      .int({ error: 'must be a whole number' })
      .min(1, 'must be at least 1')
      .max(MAX_STORIES, `must be at most ${MAX_STORIES}`)
      .default(DEFAULT_STORIES),
    graceMinutes: z
      .int({ error: 'must be a whole number of minutes' })
      .min(5, 'must be at least 5')
      .max(1440, 'must be at most 1440')
      .default(DEFAULT_GRACE_MINUTES),
    ping: z
      .object({ id: text, name: text }, { error: 'must be a role with “id” and “name”, or null' })
      .nullable()
      .default(null),
    quiet,
    paused: z.boolean({ error: 'must be true or false' }).default(false),
    createdBy: text,
    createdAt: instant,
  },
  AN_OBJECT,
);

/** Of the first version, a briefing with one time and one topic, too. */
export const briefing = z.preprocess(withLists, briefingOfToday);

function withLists(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const { time, topic, ...rest } = given as Record<string, unknown>;
  return {
    ...(time !== undefined && { times: [time] }),
    ...(typeof topic === 'string' && { topics: [topic] }),
    ...rest,
  };
}

const subject = z.union([z.object({ speakerId: text, name: text }), z.object({ topic: text })], {
  error: 'must be a speaker with “speakerId” and “name”, or a “topic”',
});

/** What is followed in a channel, or by one person: then the channel’s id is `@` and theirs. */
export const follow = z.object(
  {
    id: text,
    channel,
    subject,
    when: z.enum(WHENS, { error: 'must be at once, hourly or briefing' }).default('at once'),
    most: z
      .int({ error: 'must be a whole number' })
      .min(1, 'must be at least 1')
      .max(MAX_MOST, `must be at most ${MAX_MOST}`)
      .default(DEFAULT_MOST),
    quiet,
    zone,
    paused: z.boolean({ error: 'must be true or false' }).default(false),
    createdBy: text,
    createdAt: instant,
  },
  AN_OBJECT,
);
