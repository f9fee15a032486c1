import type { Db } from '../database/tables.ts';
import { readTallies } from '../tallies/read-tallies.ts';
import { type PreparedSearch, shownAs } from './quote-search.ts';

/**
 * How many statements, or other passages, the speakers of a search have made, from kept counts.
 * Undefined where those do not tell: for other speech alone, and for everybody's on several realms,
 * which may share texts.
 */
export async function countStatements(
  db: Db,
  { search, realms, voices }: PreparedSearch,
): Promise<number | undefined> {
  // Where copies of the same words differ in what they are, the one count is not the other's rest.
  if (shownAs(search) === 0) return undefined;
  const counted = search.speakerIds
    ? await countOf(search.speakerIds)
    : realms.length === 1 && (await countEverybody());
  if (!counted) return undefined;
  const { passages, statements } = counted;
  return shownAs(search) === 1 ? statements : passages;

  async function countOf(wanted: string[]) {
    const tallies = await readTallies(db, realms, voices.speakersOf(wanted));
    const own = tallies.filter(({ speakerId, nameId }) =>
      wanted.includes(voices.voiceOf(speakerId, nameId)),
    );
    return {
      passages: own.reduce((sum, one) => sum + one.passages, 0),
      statements: own.reduce((sum, one) => sum + one.statements, 0),
    };
  }

  async function countEverybody() {
    const { passages, statements } = await db
      .selectFrom('speakerRanks')
      .select(({ fn }) => [
        fn.sum('passages').as('passages'),
        fn.sum('statements').as('statements'),
      ])
      .where('realm', 'in', realms)
      .executeTakeFirstOrThrow();
    return { passages: Number(passages ?? 0), statements: Number(statements ?? 0) };
  }
}
