import { FINITE_VERBS } from '../data/finite-verbs.ts';
import { KNOWN_TO_ALL } from '../data/known-to-all.ts';
import { NO_COUNT, NO_POINT, PAST_TIMES, REPEATING, TIME_NOUNS } from './data/pointing-nouns.ts';
import type { LooseEnd } from './loose-end.ts';

// The words that may point back; each is looked at with what stands around it.
const POINTER = /\b(?:[Aa]nother|[Bb]oth|second|third|[Tt]h(?:e|at|ese|is|ose)|[Ss]uch)(?= )/g;
/** How much behind a pointer tells what it points to. */
const NEAR_CHARS = 70;
/** With more before it, a pointer may as well point into the sentence itself. */
const MAX_BEFORE_CHARS = 150;

const NOUN = String.raw`\p{Ll}[\p{Ll}-]*\p{Ll}`;
const VERB = String.raw`(?:${FINITE_VERBS.join('|')}|\p{Ll}+n[’']t|\p{Ll}{2,}ed|would|are|be|been|being)(?!\p{L})`;
// What ends a noun phrase that says nothing more: the attack. / the attack began / the attack, he said
const BARE_END = String.raw`(?=[.!?;,”"’)]|$| (?:${VERB}|after|afterwards|also|and|as|because|before|but|during|if|on \p{Lu}\p{Ll}+day|or|since|so|still|than|too|until|when|while|without)(?!\p{L}))`;

// the attack, the two men, the man’s house; not the attack on Harrow
const THE = new RegExp(
  `^ (?:(?:other|same|two|three|four) ){0,2}(?<noun>${NOUN})(?:[’']s? |${BARE_END})`,
  'u',
);
// the other two; the same, at its end
const THE_REST = /^ (?:other (?:two|three|four|five|six|seven)\b|same(?=[.!?;]))/u;
const FIRST_PART = /\b(?:first|one|some|three|two|as|and)\b/iu;
// those settlements, these two men
const THESE = new RegExp(
  String.raw`^ (?:(?:two|three|same|next|new|latest|last) ){0,2}(?!(?:${VERB}))(?<noun>${NOUN})(?![\p{L}’'-]| (?:that|which|who|whose)\b)`,
  'u',
);
// such a move, such closures
const SUCH = new RegExp(`^ (?:an? )?(?<noun>${NOUN})${BARE_END}`, 'u');
const PLURAL = /(?<!^(?:side|partie|end|house|chamber|world|way))(?:s|men|people|children)$/u;
// Words behind “those” and “this” that are no nouns.
const NO_NOUN =
  /^(?:a|about|all|already|been|done|forces|made|means|taken|also|among|an|and|around|as|at|because|being|but|by|currently|even|feel|for|from|had|has|have|he|her|his|if|in|into|it|its|just|least|less|like|living|many|more|most|much|near|not|now|of|on|one|only|or|our|over|own|she|so|some|still|than|that|the|their|them|then|there|they|time|to|too|under|up|very|was|we|well|were|what|when|where|which|who|whose|will|with|within|without|would|you|your|\p{Ll}+(?:ed|ing|ly))$/u;
const PREPOSITION =
  /\b(?:about|after|against|at|before|behind|by|during|for|from|in|into|of|on|over|since|to|under|with) $/u;
// A clause may come to its end here: what comes behind may point into the sentence itself.
const CLAUSE =
  /[,;:—–(]|\s(?:and|as|because|but|if|or|since|so|when|where|which|while|who|whose)\s/u;
const hasClause = (before: string): boolean =>
  before.length === MAX_BEFORE_CHARS || CLAUSE.test(before);
const DATED = /\b(?:\d{4}|when|while|\p{Lu}\p{Ll}+day)\b/u;
// … collided that day.
const THAT_DAY = /^ (?:day|night|evening|morning|afternoon)(?=[.!?;]|$)/u;

type Told = { earlier: string; title: string };
type Pointing = Told & { before: string; after: string };
type Found = { noun: string; length: number };

/**
 * Phrases that ask “which?” of a reader who sees only this sentence, as their noun stood in an earlier
 * one: the ruling, another nurse, those settlements, such a move, both men, at the time. What the title has
 * may be known.
 */
export function findPointers(sentence: string, told: Told): LooseEnd[] {
  const found: LooseEnd[] = [];
  for (const { 0: word, index: start } of sentence.matchAll(POINTER)) {
    const end = start + word.length;
    const before = sentence.slice(Math.max(0, start - MAX_BEFORE_CHARS), start);
    const pointing = { before, after: sentence.slice(end, end + NEAR_CHARS), ...told };
    const length = POINTS[word.toLowerCase()]!(pointing);
    if (length !== undefined) found.push({ kind: 'phrase', start, end: end + length });
  }
  return found;
}

const POINTS: Record<string, (pointing: Pointing) => number | undefined> = {
  the: definite,
  this: demonstrative,
  these: demonstrative,
  those: demonstrative,
  that,
  such,
  both,
  another,
  second: counted,
  third: counted,
};

function definite({ before, after, earlier, title }: Pointing): number | undefined {
  const rest = THE_REST.exec(after)?.[0].length;
  if (rest !== undefined) return FIRST_PART.test(before) ? undefined : rest;
  const found = match(THE, after);
  if (!found || NO_POINT.has(found.noun) || KNOWN.has(found.noun)) return undefined;
  if (TIME_NOUNS.has(found.noun))
    return found.noun === 'time' &&
      /\bat $/iu.test(before) &&
      !DATED.test(before + after) &&
      !after.startsWith(' same')
      ? found.length
      : undefined;
  if (hasClause(before) || hasStem(before, found.noun) || hasStem(title, found.noun))
    return undefined;
  return REPEATING.has(found.noun) || hasStem(earlier, found.noun) ? found.length : undefined;
}

function demonstrative({ before, after, earlier, title }: Pointing): number | undefined {
  const found = match(THESE, after);
  if (!found || NO_NOUN.test(found.noun) || TIME_NOUNS.has(found.noun)) return undefined;
  if (hasStem(before, found.noun) || hasStem(title, found.noun)) return undefined;
  return !hasClause(before) || hasStem(earlier, found.noun) ? found.length : undefined;
}

function that(pointing: Pointing): number | undefined {
  const day = THAT_DAY.exec(pointing.after)?.[0].length;
  if (day !== undefined) return DATED.test(pointing.before) ? undefined : day;
  const found = match(THESE, pointing.after);
  if (!found || !PREPOSITION.test(pointing.before)) return undefined;
  if (PAST_TIMES.has(found.noun)) return DATED.test(pointing.before) ? undefined : found.length;
  return hasStem(pointing.earlier, found.noun) ? demonstrative(pointing) : undefined;
}

function such({ before, after }: Pointing): number | undefined {
  const found = match(SUCH, after);
  if (!found || NO_NOUN.test(found.noun) || /\bas $/iu.test(before)) return undefined;
  return hasClause(before) ? undefined : found.length;
}

function both({ before, after }: Pointing): number | undefined {
  const found = match(THESE, after);
  if (!found || !PLURAL.test(found.noun) || NO_NOUN.test(found.noun)) return undefined;
  if (/ (?:and|two)\b/u.test(before) || /^[^,.;:]* and\b/u.test(after)) return undefined;
  return found.length;
}

function another({ before, after, earlier }: Pointing): number | undefined {
  const found = match(THESE, after);
  if (!found || NO_COUNT.has(found.noun) || NO_NOUN.test(found.noun)) return undefined;
  if (/\b(?:one|yet) /iu.test(before) || hasStem(before, found.noun)) return undefined;
  return hasStem(earlier, found.noun) ? found.length : undefined;
}

/** A second nurse; but the second of May, a second term. */
function counted(pointing: Pointing): number | undefined {
  return /\b(?:a|the) $/iu.test(pointing.before) && !/\b(?:first|one)\b/iu.test(pointing.before)
    ? another(pointing)
    : undefined;
}

const KNOWN = new Set(KNOWN_TO_ALL);

function match(pattern: RegExp, after: string): Found | undefined {
  const found = pattern.exec(after);
  return found ? { noun: found.groups!.noun!, length: found[0].trimEnd().length } : undefined;
}

/** Whether the noun stands there, in the singular or plural, also as a sentence’s first word. */
function hasStem(text: string, noun: string): boolean {
  const stem = noun.replace(/(?:ies|(?<=s|x|ch|sh)es|s)$/u, '');
  return text.includes(` ${stem}`) || text.includes(` ${stem[0]!.toUpperCase()}${stem.slice(1)}`);
}
