import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import { type RepairsMade, readRepairs } from './read-repairs.ts';

/**
 * The voices of one place. A voice is a speaker as that place sees them, after its repairs: several
 * stored speakers that it has merged, or one name that it has split off.
 */
export type Voices = {
  /** The voice that a speaker is under one of their names. */
  voiceOf(speakerId: string, nameId: string | null): string;
  /**
   * The voice before anything is merged: the speaker's id, or `speaker/name` where the place has
   * split that name off.
   */
  partOf(speakerId: string, nameId: string | null): string;
  /** The stored speakers of whom these voices may consist. */
  speakersOf(voices: string[]): string[];
  /** The condition on the table `quotes` that one of these voices speaks; `column` is its speaker. */
  isOneOf(voices: string[], column: Expression<string>): Expression<SqlBool>;
  /** The voice that speaks in quotes, under this name of their table. */
  columnOf(table: string): Expression<string>;
  /** The ids of all speakers that a repair of this place is about. */
  repaired: string[];
  /** Whether the place has split names off. */
  hasSplits: boolean;
};

/** What a place may see, and how it sees speakers. */
export type View = { realms: string[]; voices: Voices };

export async function readVoices(db: Db, placeId: string): Promise<Voices> {
  return voicesBy(placeId, await readRepairs(db, placeId));
}

/** The same where the place’s repairs are known. */
export function voicesBy(placeId: string, { merges, splits }: RepairsMade): Voices {
  const intoIds = new Map(merges.map(({ fromId, intoId }) => [fromId, intoId]));
  const partsOf = (voices: string[]): string[] => [
    ...voices.filter((voice) => !intoIds.has(voice)),
    ...merges.filter(({ intoId }) => voices.includes(intoId)).map(({ fromId }) => fromId),
  ];
  const splitNames = (speakerId: string): string[] =>
    splits.filter((split) => split.speakerId === speakerId).map(({ nameId }) => nameId);

  function partOf(speakerId: string, nameId: string | null): string {
    const isSplit = nameId !== null && splitNames(speakerId).includes(nameId);
    return isSplit ? `${speakerId}/${nameId}` : speakerId;
  }

  /** Whether a quote is of this part of a speaker. */
  function isPart(part: string, column: Expression<string>): Expression<SqlBool> {
    const eb = expressionBuilder<Tables, 'quotes'>();
    const speakerId = speakerOf(part);
    const isSpeaker = sql<SqlBool>`${column} = ${speakerId}`;
    if (part !== speakerId)
      return eb.and([isSpeaker, eb('quotes.nameId', '=', part.slice(speakerId.length + 1))]);
    const apart = splitNames(speakerId);
    return apart.length > 0 ? eb.and([isSpeaker, eb('quotes.nameId', 'not in', apart)]) : isSpeaker;
  }

  return {
    partOf,
    voiceOf(speakerId, nameId) {
      const part = partOf(speakerId, nameId);
      return intoIds.get(part) ?? part;
    },
    speakersOf: (voices) => [...new Set(partsOf(voices).map(speakerOf))],
    isOneOf(voices, column) {
      const eb = expressionBuilder<Tables, 'quotes'>();
      return eb.or(partsOf(voices).map((part) => isPart(part, column)));
    },
    columnOf: (table) =>
      merges.length + splits.length > 0 ? repairedColumn(placeId, table) : speakerColumn(table),
    repaired: [
      ...new Set([
        ...merges.flatMap(({ fromId, intoId }) => [speakerOf(fromId), speakerOf(intoId)]),
        ...splits.map(({ speakerId }) => speakerId),
      ]),
    ],
    hasSplits: splits.length > 0,
  };
}

/** The speaker a part belongs to: `dmitry-peskov/peskov` is a name of `dmitry-peskov`. */
export const speakerOf = (voice: string): string => voice.split('/')[0]!;

const speakerColumn = (table: string): RawBuilder<string> => sql`${sql.table(table)}.speaker_id`;

/** As `voiceOf`, by the tables of repairs. */
function repairedColumn(placeId: string, table: string): RawBuilder<string> {
  const quote = sql.table(table);
  const part = sql`case when exists (
      select 1 from speaker_splits apart where apart.place_id = ${placeId}
        and apart.speaker_id = ${quote}.speaker_id and apart.name_id = ${quote}.name_id
    ) then ${quote}.speaker_id || '/' || ${quote}.name_id else ${quote}.speaker_id end`;
  return sql`coalesce((
    select merged.into_id from speaker_merges merged
    where merged.place_id = ${placeId} and merged.from_id = ${part}
  ), ${part})`;
}
