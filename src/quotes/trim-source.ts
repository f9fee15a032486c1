import { BEFORE_VERB, PHRASE_PREPOSITIONS, TIMES } from '../text/data/function-words.ts';
import type { Doc, Phrase, Token } from './doc.ts';
import { CUE_WORDS } from './rules/cue-words.ts';

// Marks that belong to the sentence around.
const LOOSE = /^[,;:.“”"‘’–—-]$/u;
const JOINS = /^(?:and|or|,)$/u;
const TIME = /^(?:later|earlier|ago)$/u;
/** “Minutes later a spokesman”: a time may take up so many tokens before the source. */
const MAX_TIME_TOKENS = 3;
// “The mayor himself said”: it stresses who speaks and names nobody.
const STRESS = /^(?:himself|herself|itself|themselves|personally)$/u;
// “Roe last week said”, “Roe on Monday said”, “Roe at noon said”.
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const BEFORE_TIME = /^(?:last|this|next|early|late|on|in|at)$/u;
const TIME_WORD = /^(?:noon|midnight|dawn|dusk|then|later|earlier|today|tonight|yesterday|ago)$/u;
// “Roe tearfully told the court”; but “the Roe family” and “an ally” end as these do not.
const MANNER = /^\p{Ll}{3,}(?:ally|antly|edly|ently|fully|ingly|ously|ickly)$/u;
// “The report states”: a verb behind the noun.
const VERB_BEHIND = /^(?:concludes|notes|reads|says|shows|states)$/u;
// A time belongs to what was done: “a poll released last week”, “Roe, who served until last year”.
const DONE_THEN = /^(?:\p{Ll}{3,}ed|who|which|that|until|since|from|of)$/u;
const MADE_PUBLIC = /^(?:filed|posted|published|released|shared)$/u;
// The characters of a name on a social network: @ada_voss.
const HANDLE_PART = /^[\p{L}\p{N}_.]+$/u;

/** The source itself: without marks, times and stress at its ends, and with all of a handle. */
export function trimSource({ tokens }: Doc, source: Phrase): Phrase {
  let { first, last } = source;
  while (last > first && LOOSE.test(tokens[last]!.text)) last--;
  while (first < last && LOOSE.test(tokens[first]!.text)) first++;
  // “The film, | which critics call …”: what they speak of.
  if (first < last && /^(?:which|whom)$/u.test(tokens[first]!.lower))
    if (!PHRASE_PREPOSITIONS.has(tokens[first + 1]!.lower)) first++;
  // “Before my time | I had thought …”: the verb is my own.
  if (first < last && tokens[last]!.text === 'I' && !JOINS.test(tokens[last - 1]!.lower))
    first = last;
  for (let at = first; at < last && at - first < MAX_TIME_TOKENS; at++)
    if (TIME.test(tokens[at]!.lower) && !BEFORE_TIME.test(tokens[at + 1]!.lower)) first = at + 1;
  if (first < last && isFrontedVerb(tokens[first]!)) first++;
  return wholeHandle(
    tokens,
    withRest(tokens, { first, last: withoutTail(tokens, { first, last }) }),
  );
}

/** “Says | Hanna: “…””; but “Grant Says” may be called so. */
const isFrontedVerb = ({ text, lower }: Token): boolean =>
  CUE_WORDS.has(lower) && /^\p{Lu}\p{Ll}+(?:ed|s|d)$/u.test(text);

/** Where the source ends without “last week”, “then” or “himself” before the verb. */
function withoutTail(tokens: Token[], { first, last }: Phrase): number {
  if (tokens.slice(first, last).some(({ text }) => DONE_THEN.test(text))) return last;
  let end = last;
  if (end > first + 1 && VERB_BEHIND.test(tokens[end]!.text)) end--;
  while (end > first && (isTail(tokens[end]!) || MANNER.test(tokens[end]!.text))) {
    end--;
    while (end > first && BEFORE_TIME.test(tokens[end]!.text)) end--;
  }
  return end;
}

/** Written small, except for days and months: “Mr. Late” keeps his name. */
const isTail = ({ lower, text }: Token): boolean =>
  (text === lower && (STRESS.test(lower) || TIME_WORD.test(lower) || BEFORE_VERB.has(lower))) ||
  (TIMES.has(lower) && (text === lower || WEEKDAY.test(lower)));

/** “one person with the handle | @ada_voss”, “an alert posted | on Harrow Net”: it ends too soon there. */
function withRest(tokens: Token[], { first, last }: Phrase): Phrase {
  const { lower, unit } = tokens[last]!;
  const next = tokens[last + 1];
  const isHere = (at: number): boolean => tokens[at]?.unit === unit && tokens[at]!.stretch < 0;
  if (lower === 'handle' && next?.text === '@' && isHere(last + 2))
    return { first, last: handleEnd(tokens, last + 2) };
  if (!MADE_PUBLIC.test(lower) || !/^(?:by|in|on|to|with)$/u.test(next?.lower ?? ''))
    return { first, last };
  let end = last + 1;
  if (tokens[end + 1]?.lower === 'the') end++;
  const noun = end + 1;
  while (isHere(end + 1) && isProper(tokens[end + 1]!)) end++;
  return end >= noun ? { first, last: end } : { first, last };
}

const isProper = ({ text, lower }: Token): boolean => /^\p{Lu}/u.test(text) && !WEEKDAY.test(lower);

/** “@ada_voss”, where only “voss” was taken for the source. */
function wholeHandle(tokens: Token[], { first, last }: Phrase): Phrase {
  let start = first;
  while (start > 0 && isGlued(tokens, start) && HANDLE_PART.test(tokens[start - 1]!.text)) start--;
  if (tokens[start - 1]?.text !== '@' || !isGlued(tokens, start)) return { first, last };
  return { first: start - 1, last: handleEnd(tokens, last) };
}

function handleEnd(tokens: Token[], from: number): number {
  let end = from;
  while (isGlued(tokens, end + 1) && HANDLE_PART.test(tokens[end + 1]!.text)) end++;
  return end;
}

const isGlued = (tokens: Token[], at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end;
