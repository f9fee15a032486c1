import type { NameTally } from '../tallies/read-tallies.ts';
import type { View } from './voices.ts';

/** A voice with what it has said, under all its names. */
export type VoiceTally = {
  voice: string;
  passages: number;
  statements: number;
  lastSaid: string;
  names: NameTally[];
};

/** The tallies by voice, those with most statements first. */
export function toVoices(tallies: NameTally[], { voices }: Pick<View, 'voices'>): VoiceTally[] {
  const byVoice = Map.groupBy(tallies, ({ speakerId, nameId }) =>
    voices.voiceOf(speakerId, nameId),
  );
  return [...byVoice].map(toVoice).sort(byStatements);
}

const toVoice = ([voice, names]: [string, NameTally[]]): VoiceTally => ({
  voice,
  passages: names.reduce((sum, one) => sum + one.passages, 0),
  statements: names.reduce((sum, one) => sum + one.statements, 0),
  lastSaid: names.reduce((last, one) => (one.lastSaid > last ? one.lastSaid : last), ''),
  names,
});

const byStatements = (one: VoiceTally, other: VoiceTally): number =>
  other.statements - one.statements || (one.voice < other.voice ? -1 : 1);
