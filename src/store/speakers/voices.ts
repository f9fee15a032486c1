import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import type { Scope } from '../scope.ts';

/**
 * The voices of one place. A voice is a speaker as that place sees them, after its repairs: several
 * stored speakers that it has merged, or one name that it has split off. The expressions are on the
 * table `quotes`, unless said otherwise.
 */
export type Voices = {
  /** The id of the voice; null where nobody is named. */
  voice: Expression<string | null>;
  /**
   * The voice before anything is merged: the speaker's id, or `speaker/name` where the place has
   * split that name off.
   */
  part: Expression<string | null>;
  isOneOf(voices: string[]): Expression<SqlBool>;
  /** The condition on the table `articles` that the place may see them. */
  sees: Expression<SqlBool>;
  /** The ids of all speakers that a repair of this place is about. */
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
  // Most places repair nothing; their quotes need no look-up.
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
      // By speaker first, which has an index.
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

/** The speaker a part belongs to: `dmitry-peskov/peskov` is a name of `dmitry-peskov`. */
export const speakerOf = (voice: string): string => voice.split('/')[0]!;
