import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';
import type { VoiceTally } from './to-voices.ts';
import type { View } from './voices.ts';

/** An outlet that quotes a voice, and how often, copies included. */
type OutletCount = { outlet: string; quotes: number };

/** The outlets that quote each of these voices, those with most quotes first. */
export async function readOutlets(
  db: Db,
  { realms, voices }: View,
  wanted: VoiceTally[],
): Promise<Map<string, OutletCount[]>> {
  const counts = new Map(wanted.map(({ voice }) => [voice, new Map<string, number>()]));
  const speakerIds = wanted.flatMap(({ names }) => names.map(({ speakerId }) => speakerId));
  for (const batch of inBatches([...new Set(speakerIds)])) {
    const rows = await db
      .selectFrom('speakerTallies')
      .select(['speakerId', 'nameId', 'outlet', 'quotes'])
      .where('speakerId', 'in', batch)
      .where('realm', 'in', realms)
      .execute();
    for (const { speakerId, nameId, outlet, quotes } of rows) {
      const own = counts.get(voices.voiceOf(speakerId, nameId));
      own?.set(outlet, (own.get(outlet) ?? 0) + Number(quotes));
    }
  }
  return new Map([...counts].map(([voice, own]) => [voice, toList(own)]));
}

const toList = (counts: Map<string, number>): OutletCount[] =>
  [...counts]
    .map(([outlet, quotes]) => ({ outlet, quotes }))
    .sort((one, other) => other.quotes - one.quotes || (one.outlet < other.outlet ? -1 : 1));
