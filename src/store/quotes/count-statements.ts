import type { Db } from '../database/tables.ts';
import { readTallies } from '../tallies/read-tallies.ts';
import { type PreparedSearch, shownAs } from './quote-search.ts';

/**
 * How many statements, or other passages, the speakers of a search have made, from kept counts.
 * Undefined where those do not tell: for everybody's in several realms that share texts.
 */
export async function countStatements(
  db: Db,
  { search, realms, voices }: PreparedSearch,
): Promise<number | undefined> {
  const { speakerIds } = search;
  const shown = shownAs(search);
  const kept = shown === undefined ? 'passages' : shown === 1 ? 'statements' : 'others';
  if (speakerIds) {
    const tallies = await readTallies(db, realms, voices.speakersOf(speakerIds));
    return tallies
      .filter(({ speakerId, nameId }) => speakerIds.includes(voices.voiceOf(speakerId, nameId)))
      .reduce((sum, tally) => sum + tally[kept], 0);
  }
  if (realms.length > 1 && (await shareTexts(db, realms))) return undefined;
  const { total } = await db
    .selectFrom('speakerRanks')
    .select(({ fn }) => fn.sum(kept).as('total'))
    .where('realm', 'in', realms)
    .executeTakeFirstOrThrow();
  return Number(total ?? 0);
}

async function shareTexts(db: Db, realms: string[]): Promise<boolean> {
  const crossed = await db
    .selectFrom('quotes')
    .select('id')
    .where('crossed', '=', 1)
    .where('realm', 'in', realms)
    .limit(1)
    .executeTakeFirst();
  return crossed !== undefined;
}
