import type { Speaker } from '../../model.ts';
import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import { speakerOf } from '../people/find-people.ts';
import type { Person } from '../people/person.ts';
import { resolveDescription } from './resolve-description.ts';
import { resolveNamed } from './resolve-named.ts';
import { isPronoun, resolvePronoun } from './resolve-pronoun.ts';

/** Whom a source phrase means, and how sure that is (0 to 1). */
export type Resolved = { person: Person | null; speaker: Speaker | null; sure: number };

/** Speech, and whom its source means. */
export type Spoken = { attribution: Attribution; resolved: Resolved };

/** Nobody can be named. */
export const NOBODY: Resolved = { person: null, speaker: null, sure: 0 };

/**
 * Resolves a source phrase: by the name in it, as a pronoun, or as a description (“the minister”).
 * `lastSpeaker` is whoever spoke before. Where evidence is thin it is nobody: a wrong name is worse
 * than none.
 */
export function resolveSource(
  doc: Doc,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Resolved {
  const found = isPronoun(doc, source)
    ? resolvePronoun(doc, people, source, lastSpeaker)
    : (resolveNamed(doc, people, source) ?? resolveDescription(doc, people, source, lastSpeaker));
  if (!found) return NOBODY;
  return { person: found.person, speaker: speakerOf(found.person), sure: found.sure };
}
