import { lowOf } from './low-of.ts';

/** The words that leave something out, and what is asked without them; `head` may be empty. */
export type Exclusion = { words: string; head: string };

// `everyone except Holm`, `anything but gas`, `other than the Calder Post`
const EXCEPT =
  /(?:^|[\s,])(?<words>(?:(?:(?:every|any)(?:one|body|thing)|all)\s+)?(?:except(?: for)?|excepting|excluding|apart from|aside from|other than)\s+\S.*|(?:(?:every|any)(?:one|body|thing)|all) but (?!not\b)\S.*)$/u;
// `pipelines, not gas`, `the deal but not gas`
const BUT_NOT = /(?:\s*,\s*(?:(?:but|and)\s+)?|\s+but\s+)(?<words>not\s+(?<what>\S.*))$/u;
// `not gas`, `without the dam`
const FIRST =
  /^(?:(?:but|and|just|only|or|so|ok|okay)[\s,]+)*(?:not(?! (?:guilty|proven)\b)|without|exclude|excluding|except|leave out)\s+(?<what>\S.*)$/u;
// The same of what was asked before
const FIRST_BEHIND =
  /^(?:(?:but|and|just|only|or|so|now|ok|okay)[\s,]+)*(?:no|minus|ignore|ignoring|skip|drop|omit|hide)\s+(?<what>\S.*)$/u;
// `not yet`, `not urgent`, `not bad`: nothing is left out
const NO_EXCLUSION =
  /^(?:yet|now|really|bad|sure|urgent|important|good|great|helpful|right|correct|true|enough|necessarily|again|at all|today|what|that|this|it|so|me|you|for|to|in a|a (?:joke|rush|big|problem)|an? \p{L}+ thing|joking|kidding|exactly|quite|only|just|even|ever|thanks?|problem|worries|need|idea|more|way|longer)\b/u;
const MAX_WORDS = 4;

/**
 * What a question wants left out, which no look-up can do: read as words like any other it would be
 * looked for. Undefined where nothing is to be left out; `isBehind` where an answer stands before it.
 */
export function findExclusion(sentence: string, { isBehind = false } = {}): Exclusion | undefined {
  if (/["“”„«»\n]/u.test(sentence)) return undefined;
  const bare = sentence.trim().replace(/[\s?!.,;:…]+$/u, '');
  const low = lowOf(bare);
  const except = EXCEPT.exec(low)?.groups?.words;
  if (except !== undefined) return split(bare, except);
  const first = FIRST.exec(low) ?? (isBehind ? FIRST_BEHIND.exec(low) : null);
  if (first) return isLeftOut(first.groups!.what!) ? { words: bare, head: '' } : undefined;
  const { words, what = '' } = BUT_NOT.exec(low)?.groups ?? {};
  const isShort = what.replace(/^(?:the|about|on|in|by|from) /u, '').split(' ').length <= MAX_WORDS;
  return words !== undefined && isShort && isLeftOut(what) ? split(bare, words) : undefined;
}

const isLeftOut = (what: string): boolean => !NO_EXCLUSION.test(what);

// `what did everyone but Holm say`: what stands behind the name is no part of it
const BEHIND = /\s+(?:sa(?:id|y|ys|ying)|think|thinks|thought|told|about|on)(?=\s|$).*$/iu;
// `quotes by`, `what did`: nothing is asked without what would stand behind it
const OPEN_HEAD =
  /(?:^|\s)(?:about|and|any|but|by|did|do|does|from|has|have|in|is|of|on|only|or|quotes?|say|the|to)$/iu;

function split(bare: string, words: string): Exclusion {
  const at = bare.length - words.length;
  const head = bare.slice(0, at).replace(/[\s,]+(?:but|and)?[\s,]*$/iu, '');
  const isOpen = OPEN_HEAD.test(head);
  return { words: bare.slice(at).replace(isOpen ? BEHIND : /$/u, ''), head: isOpen ? '' : head };
}

// `who did not`, `which papers haven't`, `what did nobody say`
const NOT_DONE =
  /^(?:(?:and|but|so) )?(?:(?:who|which (?:\p{L}+ )?\p{L}+) (?:(?:did|does|has|have|is|was|were) not|(?:did|does|has|have|is|was|were)n't|never)|what (?:did|has) (?:nobody|no one|no-one|none))(?= |[?!.]*$)/u;

/** Whether it asks who did not do something, or what nobody did. */
export const asksWhoNot = (sentence: string): boolean => NOT_DONE.test(lowOf(sentence.trim()));
