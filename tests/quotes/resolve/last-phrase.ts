import type { Doc, Phrase } from '../../../src/quotes/doc.ts';
import { findPeople } from '../../../src/quotes/people/find-people.ts';
import type { Person } from '../../../src/quotes/people/person.ts';
import { resolveSource } from '../../../src/quotes/resolve/resolve-source.ts';
import { docOf, phrasesIn } from '../marked.ts';

/**
 * The last of the phrases in square brackets, with all that is needed to resolve it. Those before
 * it are sources of earlier quotes: the last of them that is resolved is the speaker before.
 */
export function lastPhrase(marked: string): [Doc, Person[], Phrase, Person | null] {
  const doc = docOf(marked);
  const people = findPeople(doc.tokens);
  const phrases = phrasesIn(marked, '[]');
  const source = phrases.pop()!;
  let lastSpeaker: Person | null = null;
  for (const phrase of phrases)
    lastSpeaker = resolveSource(doc, people, phrase, lastSpeaker).person ?? lastSpeaker;
  return [doc, people, source, lastSpeaker];
}
