import { sql } from 'kysely';
import type { Speaker } from '../../model.ts';
import type { Db } from '../database/tables.ts';
import { speakerOf, type Voices } from './voices.ts';

/** One name of a voice, with how many of the quotes a place can see have it. */
export type VoiceName = {
  voice: string;
  /** The voice itself, or one merged into it. */
  partId: string;
  nameId: string;
  name: string;
  kind: Speaker['kind'];
  quotes: number;
};

/** The names that the articles of a place have for these voices, and no names from elsewhere. */
export async function readVoiceNames(
  db: Db,
  voices: Voices,
  wanted: string[],
): Promise<VoiceName[]> {
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('quotes')
    .innerJoin('articles', 'articles.id', 'quotes.articleId')
    .innerJoin('speakerNames', (join) =>
      join
        .onRef('speakerNames.speakerId', '=', 'quotes.speakerId')
        .onRef('speakerNames.nameId', '=', 'quotes.nameId'),
    )
    .select((eb) => [
      sql<string>`${voices.voice}`.as('voice'),
      sql<string>`${voices.part}`.as('partId'),
      'speakerNames.nameId',
      'speakerNames.name',
      'speakerNames.kind',
      eb.fn.count('quotes.id').as('quotes'),
    ])
    .where(voices.sees)
    .where(voices.isOneOf(wanted))
    .groupBy(['voice', 'partId', 'speakerNames.nameId', 'speakerNames.name', 'speakerNames.kind'])
    .execute();
  return rows.map(({ quotes, ...row }) => ({
    ...(row as Omit<VoiceName, 'quotes'>),
    quotes: Number(quotes),
  }));
}

/** The name that each of these voices goes by in the place; the place must see quotes of them. */
export async function nameVoices(
  db: Db,
  voices: Voices,
  wanted: string[],
): Promise<Map<string, Pick<VoiceName, 'name' | 'kind'>>> {
  const names = await db
    .selectFrom('speakerNames')
    .select(['speakerId', 'name', 'kind'])
    .where('speakerId', 'in', wanted.map(speakerOf))
    .execute();
  // Most have a single name, so there is nothing to count.
  const single = [...Map.groupBy(names, ({ speakerId }) => speakerId)].flatMap(
    ([id, [first, second]]) => (first && !second && !voices.repaired.includes(id) ? [first] : []),
  );
  const named = new Map(single.map(({ speakerId, name, kind }) => [speakerId, { name, kind }]));
  const others = wanted.filter((voice) => !named.has(voice));
  return new Map([...named, ...chooseNames(await readVoiceNames(db, voices, others))]);
}

/**
 * Chooses by these, in this order: its own before a merged one's, a full name, the commonest, the
 * name it was first met by, the longest, the first by letter.
 */
function chooseNames(names: VoiceName[]): Map<string, VoiceName> {
  const rank = ({ voice, partId, nameId, name, quotes }: VoiceName) => [
    Number(partId === voice),
    Number(name.includes(' ')),
    quotes,
    Number(nameId === partId),
    name.length,
  ];
  const chosen = new Map<string, VoiceName>();
  for (const name of names) {
    const best = chosen.get(name.voice);
    if (!best || isAbove([...rank(name), best.name], [...rank(best), name.name]))
      chosen.set(name.voice, name);
  }
  return chosen;
}

function isAbove(one: (number | string)[], other: (number | string)[]): boolean {
  const at = one.findIndex((value, n) => value !== other[n]);
  return at >= 0 && one[at]! > other[at]!;
}
