import { z } from 'zod';
import { Refusal } from './refusal.ts';

const MAX_DIGITS = 18;
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/u);

const article = {
  published: instant,
  seq: count,
  newest: z.string().regex(new RegExp(`^-?\\d{1,${MAX_DIGITS}}$`, 'u')),
};

/** What a page begins behind, by what is listed. */
const PLACES = {
  statements: z.strictObject({ ...article, articleSeq: count, position: count }),
  articles: z.strictObject(article),
  speakers: z.strictObject({
    id: z
      .string()
      .max(300)
      .regex(/^[^\p{Cc}]+$/u),
  }),
  stories: z.strictObject({ begun: instant, id: z.string().max(300) }),
  briefings: z.strictObject({ createdAt: instant, id: z.string().max(300) }),
  editions: z.strictObject({
    dueAt: instant,
    id: z
      .string()
      .max(300)
      .regex(/^[^\p{Cc}]*$/u),
  }),
};

type Listed = keyof typeof PLACES;
type PlaceOf<Kind extends Listed> = z.infer<(typeof PLACES)[Kind]>;

/** Opaque to whoever pages; a page goes on behind a place, so that nothing has to be there still. */
export const writeCursor = <Kind extends Listed>(kind: Kind, place: PlaceOf<Kind>): string =>
  Buffer.from(JSON.stringify([kind, place])).toString('base64url');

/** Undefined for the first page. Throws `Refusal` for what is no cursor of such a list. */
export function readCursor<Kind extends Listed>(
  kind: Kind,
  cursor: string | undefined,
): PlaceOf<Kind> | undefined {
  if (cursor === undefined) return undefined;
  const [listed, place] = parse(cursor);
  const { data } = PLACES[kind].safeParse(place);
  if (listed !== kind || !data)
    throw new Refusal(
      'This is no cursor of this list. Take it from `next` of the page before, or leave it out to begin at the start.',
      { parameter: 'cursor' },
    );
  return data as PlaceOf<Kind>;
}

function parse(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
