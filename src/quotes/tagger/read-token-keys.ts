import { mixHash } from '../../text/hash.ts';
import type { Doc } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import { cueFacts } from './cue-facts.ts';
import { placeFacts } from './place-facts.ts';
import { quotationFacts } from './quotation-facts.ts';
import type { TellToken } from './token-facts.ts';
import { type View, viewOf } from './view.ts';
import { wordFacts } from './word-facts.ts';

/** The keys of all facts: those of token `i` lie from `starts[i]` up to `starts[i + 1]`. */
type TokenKeys = { starts: Int32Array; keys: Int32Array };

/** Facts of one token, at most and on average. */
const MAX_FACTS = 128;
const USUAL_FACTS = 96;

/** Describes each token by the keys under which the weights of its facts are found. */
export function readTokenKeys(doc: Doc, lexicon: Lexicon): TokenKeys {
  const view = viewOf(doc, lexicon);
  const size = doc.tokens.length;
  const starts = new Int32Array(size + 1);
  let keys = new Int32Array(size * USUAL_FACTS + MAX_FACTS);
  let end = 0;
  // Hashed at once, without a string or an object for each: this is most of the tagger's time.
  const tell: TellToken = (fact, a, b = 0) => {
    keys[end++] = mixHash(fact, a, b);
  };
  for (let at = 0; at < size; at++) {
    if (end + MAX_FACTS > keys.length) {
      const wider = new Int32Array(keys.length * 2);
      wider.set(keys);
      keys = wider;
    }
    starts[at] = end;
    tokenFacts(view, at, tell);
  }
  starts[size] = end;
  return { starts, keys: keys.subarray(0, end) };
}

/** All that the tagger looks at in a token: words, quotation marks, cue words and place. */
export function tokenFacts(view: View, at: number, tell: TellToken): void {
  wordFacts(view, at, tell);
  quotationFacts(view, at, tell);
  cueFacts(view, at, tell);
  placeFacts(view, at, tell);
}
