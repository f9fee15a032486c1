import { DETERMINERS } from '../../text/data/function-words.ts';
import { ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { isPeopleNoun, KIN_NOUNS } from '../../text/data/roles.ts';
import type { Phrase, Token } from '../doc.ts';

// Several people in one word, and what they write on.
const MANY =
  /^(?:band|camp|city|community|country|couple|crew|family|group|media|nation|pair|paper|people|press|public|side|site|source|staff|team|town|trio|website)s?$/u;
// What has words or figures in it, and so may tell something.
const TEXT =
  /^(?:affidavits?|analys[ie]s|articles?|audits?|bills?|books?|budgets?|censuse?s?|complaints?|counts?|data|documents?|e-?mails?|estimates?|evidence|figures?|filings?|findings?|forecasts?|indictments?|inquests?|inquir(?:y|ies)|investigations?|lawsuits?|letters?|literature|memos?|messages?|minutes|models?|notes?|numbers?|papers?|polls?|posts?|records?|reports?|research|results?|reviews?|rulings?|slides?|statements?|statistics|stud(?:y|ies)|suits?|surveys?|tests?|texts?|transcripts?|tweets?|votes?|work)$/u;
// “Our results”: the voice of whoever writes, in which nobody is quoted.
const OWN = /^(?:my|our)$/u;
const POINTS = /^(?:my|our|such)$/u;
// Where the noun has ended: “the ad | going viral”, “such thoughts | of home”.
const BEHIND_NOUN =
  /^(?:[,(:—–-]|about|against|around|at|between|by|for|from|in|inside|near|of|on|over|that|to|under|which|who|with|\p{Ll}{3,}ing)$/u;

/**
 * Whether a source is a thing that says nothing: “the ad”, “such thoughts”. Its noun is written small behind
 * a word that points to it, and is none for people or bodies; and no text is told of.
 */
export function isThing(tokens: Token[], { first, last }: Phrase): boolean {
  const opening = tokens[first]!.lower;
  let noun = first;
  while (noun < last && !BEHIND_NOUN.test(tokens[noun + 1]!.lower)) noun++;
  const { lower, text, stretch } = tokens[noun]!;
  const isPlain = noun > first && stretch < 0 && text === lower;
  if (!isPlain || !(DETERMINERS.has(opening) || POINTS.test(opening)) || isSomebody(lower))
    return false;
  return (
    OWN.test(opening) || !tokens.slice(first, last + 1).some((token) => TEXT.test(token.lower))
  );
}

const isSomebody = (noun: string): boolean =>
  MANY.test(noun) ||
  [noun, noun.replace(/s$/u, '')].some(
    (word) => isPeopleNoun(word) || KIN_NOUNS.has(word) || ORGANISATION_WORDS.has(word),
  );
