import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';
import type { View } from './voices.ts';

/** One description of a voice, how many quotes have it, and the dates of their articles. */
export type VoiceRole = {
  voice: string;
  role: string;
  quotes: number;
  firstSaid: string;
  lastSaid: string;
};

/** What the articles of a place call these voices, the commonest first. */
export async function readVoiceRoles(
  db: Db,
  { realms, voices }: View,
  wanted: string[],
): Promise<VoiceRole[]> {
  type Counted = VoiceRole & { position: number };
  const counted = new Map<string, Counted>();
  for (const batch of inBatches(voices.speakersOf(wanted))) {
    const rows = await db
      .selectFrom('roleTallies')
      .selectAll()
      .where('speakerId', 'in', batch)
      .where('realm', 'in', realms)
      .execute();
    for (const { speakerId, nameId, role, met, position, firstSaid, lastSaid } of rows) {
      const voice = voices.voiceOf(speakerId, nameId);
      const key = JSON.stringify([voice, role]);
      const before = counted.get(key) ?? { voice, role, quotes: 0, position, firstSaid, lastSaid };
      counted.set(key, {
        ...before,
        quotes: before.quotes + Number(met),
        position: Math.min(before.position, position),
        firstSaid: firstSaid < before.firstSaid ? firstSaid : before.firstSaid,
        lastSaid: lastSaid > before.lastSaid ? lastSaid : before.lastSaid,
      });
    }
  }
  return [...counted.values()]
    .filter(({ voice }) => wanted.includes(voice))
    .sort(
      (one, other) =>
        other.quotes - one.quotes ||
        one.position - other.position ||
        (one.role < other.role ? -1 : 1),
    )
    .map(({ position, ...role }) => role);
}
