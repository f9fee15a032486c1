import { type Expression, expressionBuilder, type SqlBool, type Transaction } from 'kysely';
import { foldWords } from '../../text/fold.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, Tables } from '../database/tables.ts';

type SpeakerWord = Tables['speakerWords'];

// After every letter
const LAST = '\u{10FFFF}';

/** The words that a speaker is found by, from their names and roles. */
export function toWords(
  speakerId: string,
  { nameIds, roles }: { nameIds: string[]; roles: string[] },
): SpeakerWord[] {
  return [
    ...nameIds.flatMap((nameId) =>
      [...new Set(nameId.split('-'))].map((word) => ({ word, speakerId, nameId })),
    ),
    ...[...new Set(roles.flatMap(foldWords))].map((word) => ({ word, speakerId, nameId: '' })),
  ].filter(({ word }) => word !== '');
}

/** Part of saving an article. */
export async function insertWords(trx: Db, words: SpeakerWord[]): Promise<void> {
  // In one order, so that two articles saved at once cannot deadlock.
  const keyOf = ({ word, speakerId, nameId }: SpeakerWord) =>
    JSON.stringify([word, speakerId, nameId]);
  const byKey = [...new Map(words.map((word) => [keyOf(word), word]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, word]) => word);
  for (const batch of inBatches(byKey))
    await trx
      .insertInto('speakerWords')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Gives one speaker the words of another, too. */
export async function copyWords(
  trx: Transaction<Tables>,
  fromId: string,
  intoId: string,
): Promise<void> {
  const words = await trx
    .selectFrom('speakerWords')
    .selectAll()
    .where('speakerId', '=', fromId)
    .execute();
  await insertWords(
    trx,
    words.map((word) => ({ ...word, speakerId: intoId })),
  );
}

/** The condition on the table that a name has a word which begins so. */
export function beginsName(beginning: string): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'speakerWords'>();
  const [first = ''] = beginning.split('-');
  return eb.and([
    eb('speakerWords.word', '>=', first),
    eb('speakerWords.word', '<', first + LAST),
    eb('speakerWords.nameId', '!=', ''),
  ]);
}
