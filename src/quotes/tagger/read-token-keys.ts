import { mixHash } from '../../text/hash.ts';
import type { Doc } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import type { TellToken } from './fact-numbers.ts';
import { stretchFacts } from './quotation-facts.ts';
import { STATES, tokenFacts } from './token-facts.ts';
import { stretchAround, type View, viewOf, wordBeside } from './view.ts';
import { REACH, wordFacts } from './word-facts.ts';

/** The keys of all facts: those of token `i` lie from `starts[i]` up to `starts[i + 1]`. */
type TokenKeys = { starts: Int32Array; keys: Int32Array };

/** Facts of one token, at most and on average. */
const MAX_FACTS = 128;
const USUAL_FACTS = 72;

/**
 * Describes each token by the keys under which the weights of its facts are found, for training:
 * the same facts that `scoreTokens` adds up.
 */
export function readTokenKeys(doc: Doc, lexicon: Lexicon): TokenKeys {
  const view = viewOf(doc, lexicon);
  const size = doc.tokens.length;
  const starts = new Int32Array(size + 1);
  let keys = new Int32Array(size * USUAL_FACTS + MAX_FACTS);
  let end = 0;
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
    for (let step = -REACH; step <= REACH; step++)
      wordFacts(wordBeside(view, at, step), step, tell);
    const stretch = stretchAround(view, at);
    if (stretch) stretchFacts(stretch, tell);
    for (const state of STATES) state.tellOf(state.stateOf(view, at), tell);
    tokenFacts(view, at, tell);
  }
  starts[size] = end;
  return { starts, keys: keys.subarray(0, end) };
}

/** All that the tagger is told of a token: by the words around it, its quotation and its place. */
export function allFacts(view: View, at: number, tell: TellToken): void {
  for (let step = -REACH; step <= REACH; step++) wordFacts(wordBeside(view, at, step), step, tell);
  const stretch = stretchAround(view, at);
  if (stretch) stretchFacts(stretch, tell);
  for (const state of STATES) state.tellOf(state.stateOf(view, at), tell);
  tokenFacts(view, at, tell);
}
