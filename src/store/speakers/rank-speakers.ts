import type { Db } from '../database/tables.ts';
import { readTallies } from '../tallies/read-tallies.ts';
import { toVoices, type VoiceTally } from './to-voices.ts';
import type { View } from './voices.ts';

/** Each realm's list is read so deep at first, unless told otherwise. */
const MIN_DEPTH = 60;
const DEEPER = 4;

/**
 * The voices with the most statements. With several realms, the lists of all are read from the top
 * until nobody below can have more than those found (Fagin's threshold algorithm: Fagin, Lotem and
 * Naor, “Optimal aggregation algorithms for middleware”, 2003). `choose` keeps some of the speakers
 * that it is given, and counts them.
 */
export async function rankSpeakers(
  db: Db,
  view: View,
  { limit, depth: first = MIN_DEPTH }: { limit: number; depth?: number },
  choose = async (speakerIds: string[]): Promise<VoiceTally[]> =>
    toVoices(await readTallies(db, view.realms, speakerIds), view),
): Promise<VoiceTally[]> {
  const { realms, voices } = view;
  for (let depth = Math.max(first, limit + voices.repaired.length); ; depth *= DEEPER) {
    const tops = await readTops(db, realms, depth);
    const speakerIds = new Set([...tops.flatMap((top) => top.speakerIds), ...voices.repaired]);
    const ranked = await choose([...speakerIds]);
    const isAll = tops.every(({ isWhole }) => isWhole);
    const mostBelow = tops.reduce((sum, { below }) => sum + below, 0);
    const last = ranked[limit - 1];
    if (isAll || (last && last.statements >= mostBelow)) return ranked.slice(0, limit);
  }
}

/** The most quoted on one realm; nobody whom it leaves out has more than `below` statements there. */
type Top = { speakerIds: string[]; below: number; isWhole: boolean };

async function readTops(db: Db, realms: string[], depth: number): Promise<Top[]> {
  const tops: Top[] = [];
  for (const realm of realms) {
    const rows = await db
      .selectFrom('speakerRanks')
      .select(['speakerId', 'statements'])
      .where('realm', '=', realm)
      .orderBy('statements', 'desc')
      .orderBy('speakerId')
      .limit(depth)
      .execute();
    tops.push({
      // Those who are not named are nobody.
      speakerIds: rows.map(({ speakerId }) => speakerId).filter(Boolean),
      below: rows.length < depth ? 0 : Number(rows.at(-1)!.statements),
      isWhole: rows.length < depth,
    });
  }
  return tops;
}
