import type { Doc, Phrase, Token } from './doc.ts';
import { CUE_WORDS } from './rules/cue-words.ts';

// Of two clauses: “said Ada, before her deputy added”; “and” also joins two who speak together.
const BEGINS_CLAUSE = /^(?:after|although|as|before|but|though|until|when|whereas|while)$/u;
const JOINS = /^(?:and|yet)$/u;
const WORD = /^[\p{L}\p{N}]/u;

/**
 * Of a source between two verbs, the part that speaks what was said on this side of it: “…,” said |
 * Ada, before | her deputy | added: “…”.
 */
export function betweenVerbs({ tokens }: Doc, source: Phrase, contentFirst: number): Phrase {
  const { first, last } = source;
  const behind = tokens[last + 1]?.text === ',' ? tokens[last + 2] : tokens[last + 1];
  if (!isVerb(tokens[first - 1]) || !isVerb(behind) || behind?.lower.endsWith('ing')) return source;
  const joint = jointIn(tokens, source);
  if (joint === undefined) return source;
  return contentFirst < first ? { first, last: joint - 1 } : { first: joint + 1, last };
}

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && token.stretch < 0 && CUE_WORDS.has(token.lower);

/** The stop, or the word that begins the second clause, with words on both sides of it. */
function jointIn(tokens: Token[], { first, last }: Phrase): number | undefined {
  for (let at = first + 1; at < last; at++)
    if (tokens[at]!.unit !== tokens[at + 1]!.unit) return at;
  for (const joint of [BEGINS_CLAUSE, JOINS])
    for (let at = last - 1; at > first; at--)
      if (joint.test(tokens[at]!.lower) && WORD.test(tokens[at + 1]!.text)) return at;
  return undefined;
}
