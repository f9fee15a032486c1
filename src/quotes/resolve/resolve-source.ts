import type { Speaker } from '../../model.ts';
import type { Attribution } from '../attribution.ts';
import { speakerOf } from '../people/find-people.ts';
import type { Person } from '../people/person.ts';
import { resolveDescription } from './resolve-description.ts';
import { resolveNamed } from './resolve-named.ts';
import { isPronoun, resolvePronoun } from './resolve-pronoun.ts';
import type { Speech, Talk } from './talk.ts';

/** A guess that is less sure names nobody. */
const MIN_SURE = 0.4;

/** Whom a source phrase means, and how sure that is (0 to 1). */
export type Resolved = { person: Person | null; speaker: Speaker | null; sure: number };

/** Speech, and whom its source means. */
export type Spoken = { attribution: Attribution; resolved: Resolved };

/** Nobody can be named. */
export const NOBODY: Resolved = { person: null, speaker: null, sure: 0 };

/**
 * Resolves a source phrase: by the name in it, as a pronoun, or as a description (“the minister”).
 * Where evidence is thin it is nobody: a wrong name is worse than none.
 */
export function resolveSource(talk: Talk, speech: Speech): Resolved {
  const { doc, people } = talk.stage;
  const found = isPronoun(doc, speech.source)
    ? resolvePronoun(talk, speech)
    : (resolveNamed(doc, people, speech.source) ?? resolveDescription(talk, speech));
  if (!found || found.sure < MIN_SURE) return NOBODY;
  return { person: found.person, speaker: speakerOf(found.person), sure: found.sure };
}
