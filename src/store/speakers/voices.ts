import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import type { Scope } from '../scope.ts';

/** What a place sees, and whose quotes are whose there, its repairs applied. Expressions on the table `quotes`. */
export type Voices = {
  /**
   * The speaker; `speaker/name` where the place has set that name apart; or whom it has merged that into. Null where
   * nobody is named.
   */
  voice: Expression<string | null>;
  /** The same before anything is merged. */
  part: Expression<string | null>;
  isOneOf(voices: string[]): Expression<SqlBool>;
  /** The condition on `articles` that the place may see them. */
  sees: Expression<SqlBool>;
  /** The speakers that any repair is about. */
  repaired: string[];
};

export async function readVoices(db: Db, scope: Scope, placeId: string): Promise<Voices> {
  const merges = await db
    .selectFrom('speakerMerges')
    .select(['fromId', 'intoId'])
    .where('placeId', '=', placeId)
    .execute();
  const splits = await db
    .selectFrom('speakerSplits')
    .select('speakerId')
    .where('placeId', '=', placeId)
    .execute();
  // Most places repair nothing, and then nothing is to be looked up for every quote.
  const part = splits.length > 0 ? partIn(placeId) : sql<string | null>`quotes.speaker_id`;
  const voice = merges.length > 0 ? mergedIn(placeId, part) : part;
  return {
    sees: await scope.seesArticle(placeId),
    voice,
    part,
    isOneOf(voices) {
      const eb = expressionBuilder<Tables, 'quotes'>();
      if (voices.length === 0) return eb.lit(false);
      const merged = merges.filter(({ intoId }) => voices.includes(intoId));
      const speakers = [...voices, ...merged.map(({ fromId }) => fromId)].map(speakerOf);
      // By speaker first, for there is an index.
      const isPossible = eb('quotes.speakerId', 'in', [...new Set(speakers)]);
      return voice === part && splits.length === 0
        ? isPossible
        : eb.and([isPossible, eb(voice, 'in', voices)]);
    },
    repaired: [
      ...merges.flatMap(({ fromId, intoId }) => [speakerOf(fromId), speakerOf(intoId)]),
      ...splits.map(({ speakerId }) => speakerId),
    ],
  };
}

const partIn = (placeId: string) => sql<string | null>`(quotes.speaker_id || coalesce((
  select '/' || apart.name_id from speaker_splits apart
  where apart.place_id = ${placeId} and apart.speaker_id = quotes.speaker_id
    and apart.name_id = quotes.name_id
), ''))`;

const mergedIn = (placeId: string, part: Expression<string | null>) => sql<string | null>`coalesce((
  select into_id from speaker_merges where place_id = ${placeId} and from_id = ${part}
), ${part})`;

/** `dmitry-peskov/peskov` is a name of `dmitry-peskov`. */
export const speakerOf = (voice: string): string => voice.split('/')[0]!;
