import { z } from 'zod';
import { DEFAULT_GRACE_MINUTES, DEFAULT_STORIES, MAX_STORIES } from '../briefings/new-briefing.ts';
import { isTime } from '../briefings/next-occurrence.ts';
import { readStoredDays } from '../briefings/order/days.ts';
import { findZone } from '../chat/time-zone.ts';

/** Goes up when older programs could no longer read what is written. */
export const VERSION = 2;
/** Older ones are read, too. */
const READABLE = [1, VERSION];

const text = z.string({ error: 'must be text' }).min(1, 'must not be empty');
const textOrNull = z.string({ error: 'must be text or null' }).nullable().default(null);
const AN_OBJECT = { error: 'must be an object' };
const url = z.url({ protocol: /^https?$/u, error: 'must be a web address' });

// The words of each error complete “time …”.

/** A feed that every place sees. */
export const sharedSource = z.object({ url, name: text, group: textOrNull }, AN_OBJECT);

/** A feed that one place follows: `name` is the feed’s own, `title` and `group` are the place’s. */
export const source = z.object(
  { url, name: text, title: textOrNull, group: textOrNull },
  AN_OBJECT,
);

const briefingOfToday = z.object(
  {
    id: text,
    channel: z.object(
      { id: text, name: text },
      { error: 'must be an object with “id” and “name”' },
    ),
    times: z
      .array(text.refine(isTime, 'must be times of day like 08:00'))
      .min(1, 'must have a time of day like 08:00'),
    days: text.refine(
      (days) => readStoredDays(days) !== undefined,
      'must be days like daily, weekdays or mon,wed,fri',
    ),
    zone: text.refine(
      (zone) => findZone(zone) !== undefined,
      'must be a time zone like Europe/Berlin',
    ),
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
    paused: z.boolean({ error: 'must be true or false' }).default(false),
    createdBy: text,
    createdAt: z.iso.datetime({ error: 'must be an instant like 2026-03-04T12:00:00.000Z' }),
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

export const split = z.object({ speakerId: text, nameId: text }, AN_OBJECT);
export const merge = z.object({ fromId: text, intoId: text }, AN_OBJECT);

/** The page is the one place that does not begin with the name of its platform. */
export const placeId = text.regex(
  /^(?:local|[a-z]+:.+)$/u,
  'must be local, or a platform and the id there, with a colon between',
);

// The items are read one by one, so that a bad one costs only itself.
const items = z.array(z.unknown(), { error: 'must be a list' }).default([]);

const place = z.object(
  {
    id: placeId,
    name: textOrNull,
    sources: items,
    briefings: items,
    splits: items,
    merges: items,
  },
  AN_OBJECT,
);

const file = z.object(
  {
    onRecordSettings: z.literal(READABLE),
    sharedSources: items,
    places: z.array(place, { error: 'must be a list' }),
  },
  { error: 'the whole must be an object' },
);

export type SettingsFile = z.infer<typeof file>;
export type PlaceSettings = z.infer<typeof place>;

/** Throws a sentence where this is no settings file as a whole; its items are not looked at yet. */
export function readSettingsFile(json: string): SettingsFile {
  const data = parse(json);
  const version = typeof data === 'object' && data && 'onRecordSettings' in data;
  if (!version)
    throw new Error('This is no settings file of On Record. “config export” writes one.');
  if (!READABLE.includes(data.onRecordSettings as number))
    throw new Error(
      `This settings file is of version ${data.onRecordSettings}, and this On Record reads versions ${READABLE.join(' and ')}. Use the On Record that wrote it, or update this one.`,
    );
  const { success, data: settings, error } = file.safeParse(data);
  if (success) return settings;
  throw new Error(`The settings file cannot be read: ${sayProblems(error)}.`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`The settings file is no JSON: ${(error as Error).message}.`, { cause: error });
  }
}

/** `time must be a time of day like 08:00; channel.id must be text`. */
export const sayProblems = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [path.join('.'), message].join(' ').trim()).join('; ');
