/*
 * How a speaker is decided, step by step; this file takes the first two:
 * 1. judge/judge.ts: which phrase speaks, if any does (“the minister” in “No,” the minister said).
 *    Where the layout tells it (a transcript's label, a signature), turns/find-told.ts and
 *    rules/read-label.ts do instead.
 * 2. name-speakers.ts, resolve/resolve-source.ts: which person of the article that phrase means; else nobody. Which
 *    names of the article are one person, people/cast.ts has said before.
 * 3. src/ingest/articles/link-quotes.ts: which known speaker that person is, across articles. It
 *    asks the store when an article is saved, and src/speakers/link-speakers.ts chooses.
 *    A later article that gives a bare surname its full name moves earlier quotes: explain-bare.ts.
 * 4. src/store/speakers/voices.ts: what this place has since merged or set apart. It is applied to
 *    quotes each time they are read.
 */
import type { Quote, Sentence } from '../model.ts';
import { splitWords } from '../text/words.ts';
import { attribute } from './attribute.ts';
import { carryOn } from './carry-on.ts';
import { combine } from './combine.ts';
import { readDoc } from './doc.ts';
import packed from './learned/model.json' with { type: 'json' };
import { nameSpeakers, SURE_IF_DENIED } from './name-speakers.ts';
import { findPeople } from './people/find-people.ts';
import { readModel } from './read-model.ts';
import { readByRule } from './rules/read-by-rule.ts';
import { denyingCue } from './statements/denying-cue.ts';
import { findRejected } from './statements/find-rejected.ts';
import { isSpoken } from './statements/is-spoken.ts';
import { stateOf } from './statements/state-of.ts';
import { withDenial } from './statements/with-denial.ts';
import { findTold } from './turns/find-told.ts';
import { withNewcomers } from './with-newcomers.ts';

const bundled = readModel(packed);

/**
 * Who says what in an article: direct, partly quoted and reported speech, in the order of the text.
 * Spans are UTF-16 offsets into `text`. A quotation whose speaker cannot be named keeps its source
 * phrase and has no speaker; a stretch in marks that nobody says (a title, a scare quote) is left
 * out. The title tells whom an interview is with.
 */
export function extractQuotes(
  text: string,
  sentences: Sentence[],
  { model = bundled, title = '', words = splitWords(text) } = {},
): Quote[] {
  const doc = readDoc(text, sentences, words);
  const people = findPeople(doc.tokens);
  const ruled = readByRule(doc);
  const told = findTold(doc, people, title);
  const found = combine(doc, attribute(doc, ruled, model), ruled, told);
  const spoken = withNewcomers(doc, people, carryOn(doc, found));
  const quotes = nameSpeakers(doc, people, spoken, model.ranker)
    .map((quote) => ({ ...quote, cue: denyingCue(doc, quote.cue) }))
    .map(({ asks, ...quote }) => ({
      ...quote,
      ...stateOf(doc, sentences, { ...quote, asks }),
    }))
    .filter((quote) => isSpoken(doc, quote))
    .map((quote) => ({ ...quote, spans: withDenial(doc, quote) }));
  const rejected = findRejected(sentences, quotes);
  return quotes.map((quote) => (rejected.has(quote) ? disowned(quote) : quote));
}

/** Words of which their speaker says that they are not theirs. */
const disowned = (quote: Quote): Quote => ({
  ...quote,
  class: 'deny',
  confidence: Math.min(quote.confidence, SURE_IF_DENIED),
  certain: false,
});
