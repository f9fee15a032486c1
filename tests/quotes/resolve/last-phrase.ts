import type { Phrase } from '../../../src/quotes/doc.ts';
import packed from '../../../src/quotes/learned/model.json' with { type: 'json' };
import { findPeople } from '../../../src/quotes/people/find-people.ts';
import { readModel } from '../../../src/quotes/read-model.ts';
import { resolveSource } from '../../../src/quotes/resolve/resolve-source.ts';
import { beginTalk, hear, type Speech, type Talk } from '../../../src/quotes/resolve/talk.ts';
import { docOf, phrasesIn } from '../marked.ts';

const { ranker } = readModel(packed);
const speechOf = (source: Phrase): Speech => ({ source, isNamed: () => false });

/**
 * The last of the phrases in square brackets, with all that is needed to resolve it. Those before
 * it are sources of earlier quotes: whoever they mean has spoken.
 */
export function lastPhrase(marked: string): [Talk, Speech] {
  const doc = docOf(marked);
  const talk = beginTalk(doc, findPeople(doc.tokens), ranker);
  const phrases = phrasesIn(marked, '[]');
  const source = phrases.pop()!;
  for (const phrase of phrases) {
    const { person } = resolveSource(talk, speechOf(phrase));
    if (person) hear(talk, person, phrase, doc.tokens[phrase.first]!.unit);
    else talk.heard.isUnknown = true;
  }
  return [talk, speechOf(source)];
}
