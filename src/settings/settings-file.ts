import { z } from 'zod';
import { AN_OBJECT, text, textOrNull, url } from './fields.ts';

/** Goes up when older programs could no longer read what is written. */
export const VERSION = 2;
/** Older ones are read, too. */
const READABLE = [1, VERSION];

/** A feed that every place sees. */
export const sharedSource = z.object({ url, name: text, group: textOrNull }, AN_OBJECT);

/** A feed that one place follows: `name` is the feed’s own, `title` and `group` are the place’s. */
export const source = z.object(
  { url, name: text, title: textOrNull, group: textOrNull },
  AN_OBJECT,
);

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
    follows: items,
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
