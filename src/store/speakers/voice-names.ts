import type { Speaker } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';
import type { VoiceTally } from './to-voices.ts';
import type { View } from './voices.ts';

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
  { voices }: View,
  wanted: VoiceTally[],
): Promise<VoiceName[]> {
  const tallies = wanted.flatMap(({ names }) => names);
  const speakerIds = [...new Set(tallies.map(({ speakerId }) => speakerId))];
  const known = new Map<string, { name: string; kind: Speaker['kind'] }>();
  for (const batch of inBatches(speakerIds))
    for (const { speakerId, nameId, name, kind } of await db
      .selectFrom('speakerNames')
      .select(['speakerId', 'nameId', 'name', 'kind'])
      .where('speakerId', 'in', batch)
      .execute())
      known.set(JSON.stringify([speakerId, nameId]), { name, kind });
  return tallies.flatMap(({ speakerId, nameId, quotes }) => {
    const called = known.get(JSON.stringify([speakerId, nameId]));
    const voice = voices.voiceOf(speakerId, nameId);
    const partId = voices.partOf(speakerId, nameId);
    return called ? [{ voice, partId, nameId, ...called, quotes }] : [];
  });
}

/**
 * The name that each voice goes by, by these in this order: its own before a merged one's, a full
 * name, the commonest, the name it was first met by, the longest, the first by letter.
 */
export function chooseNames(names: VoiceName[]): Map<string, VoiceName> {
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
