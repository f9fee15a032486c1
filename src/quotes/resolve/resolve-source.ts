import type { Speaker } from '../../model.ts';
import { speakerOf } from '../people/find-people.ts';
import type { Person } from '../people/person.ts';
import type { Phrase, Script } from '../script.ts';
import { resolveDescription } from './resolve-description.ts';
import { resolveNamed } from './resolve-named.ts';
import { isPronoun, resolvePronoun } from './resolve-pronoun.ts';

/** Whom a source phrase means, and how sure that is (0 to 1). */
export type Resolved = { person: Person | null; speaker: Speaker | null; sure: number };

/**
 * Resolves a source phrase: by the name in it, as a pronoun, or as a description (“the minister”).
 * `lastSpeaker` is whoever spoke before. Where evidence is thin it is nobody: a wrong name is worse than none.
 */
export function resolveSource(
  script: Script,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Resolved {
  const found = isPronoun(script, source)
    ? resolvePronoun(script, people, source, lastSpeaker)
    : (resolveNamed(script, people, source) ??
      resolveDescription(script, people, source, lastSpeaker));
  if (!found) return { person: null, speaker: null, sure: 0 };
  return { person: found.person, speaker: speakerOf(found.person), sure: found.sure };
}
