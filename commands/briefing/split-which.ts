import { readTopics } from '../../src/briefings/order/topics.ts';
import type { Briefing } from '../../src/model.ts';
import { areOwnTopics } from './are-own-topics.ts';
import { readChangeWords } from './change-words.ts';
import { isId } from './find-briefing.ts';
import { isCalled, saysNothing } from './is-called.ts';
import { areTopics, isChange, isName } from './is-change.ts';
import { readReplacing } from './replacing.ts';

// `times to 9am`: the part, not the briefing, stands before “to”
const PART_TO =
  /^(?:the |its )?(times?|days?|zone|channel|topics?|sources?|length) (?:to|is|are|into) /iu;
// `topic: gas, rates`
const PART = new RegExp(
  `^(?:times?|days?|zone|channel|topics?|sources?|length|about|on|re|from):|${PART_TO.source}`,
  'iu',
);
// between a briefing and its change: `the gas one to 9am`, `the gas one: 9am`
const BETWEEN =
  /(?:\s*:|\s+(?:so that|to|into|should be))(?:\s+|$)|(?<=\b(?:ones?|briefing)),?(?:\s+(?!story\b)|$)/giu;
// `the gas one`
const NAME = /^(?:the|my|our|that) .*\b(?:ones?|briefing)$/iu;
// `the briefing at 9am`, `the one about gas`
const NAMED_BY = /^(?:the|my|our|that|this) (?:ones?|briefing) (?:about|at|in|on) \S/iu;
// `the one`, `it`, before “to 9am”: no more than that a briefing is meant
const NOBODY = /^(?:the|my|our|that|this)? ?(?:ones?|briefing|it)$/iu;
// what a change begins with, and no name
const OPENS_CHANGE =
  /^(?:["“„«+-]|(?:about|on|re|regarding|topics?|sources?|length|also|add|plus|remove|drop|delete|exclude|ignore|less|replace|swap|no|not|without|except|only|just|from|make|change|all|everything|times?|days?)(?:\W|$))/iu;
// `takeover drop sport`: what a change goes on with behind a name
const VERB = /^(?:remove|drop|add|also|without|exclude|no|not|except|pause|resume)(?:\s|$)/iu;
/** No name of a briefing has more words; this bounds how often it is looked for. */
const [MAX_SPLITS, MAX_WORDS] = [12, 12];
/** A longer text is pasted, and refused by who reads it. */
const MAX_CHARS = 1_000;

/** Which briefings a text begins with, and the words of the change; `name` is one that none has. */
export type SplitWhich = { found: Briefing[]; words: string; name?: string };

/**
 * Takes apart “the gas one to 9am weekdays”, “3f9a1c 09:00” or “gas 9am”. Words are the name of a
 * briefing only where something is left that changes it, or nothing at all. Where no words name
 * one, all are found.
 */
export function splitWhich(typed: string, briefings: Briefing[]): SplitWhich {
  const text = typed.trim();
  if (text.length > MAX_CHARS) return { found: briefings, words: text };
  const [first = ''] = text.split(/[\s,:]+/u, 1);
  const byId = briefings.filter(({ id }) => id === first.toLowerCase());
  if (byId.length === 0 && isId(first)) return { found: [], words: '', name: first };
  if (byId.length > 0) {
    const words = changeIn(text.slice(first.length));
    return beforeChange(words, byId) ?? { found: byId, words };
  }
  const found = calledWhole(text, briefings);
  if (found.length > 0) return { found, words: '' };
  const split = namedBefore(text, briefings) ??
    beforeMark(text, briefings) ??
    beforeChange(text, briefings) ?? { found: briefings, words: changeIn(text) };
  return split.found.length > 1 ? withWhatGoes(split) : split;
}

const calledBy = (name: string, briefings: Briefing[]): Briefing[] =>
  briefings.filter((briefing) => isCalled(briefing, name));

/** The whole text is one topic, or all of them: its form is wanted. */
function calledWhole(text: string, briefings: Briefing[]): Briefing[] {
  const count = readTopics(text).length;
  return calledBy(text, briefings).filter(
    (briefing) =>
      areOwnTopics(text, briefing) &&
      (count === 1 || count === briefing.topics.filter((topic) => !topic.startsWith('-')).length),
  );
}

/** `the briefing at 7pm shorter`, `the one in #news to 9am` */
function namedBefore(text: string, briefings: Briefing[]): SplitWhich | undefined {
  if (!NAMED_BY.test(text)) return undefined;
  for (const { name, words } of splitsOf(text)) {
    const found = NAMED_BY.test(name) && isChange(words) ? calledBy(name, briefings) : [];
    if (found.length > 0) return { found, words };
  }
  return undefined;
}

/** `the gas one to 9am`: what stands before “to” and the like is the name, or of none there is. */
function beforeMark(text: string, briefings: Briefing[]): SplitWhich | undefined {
  if (PART.test(text) || readReplacing(text)) return undefined;
  for (const { index, 0: between } of [...text.matchAll(BETWEEN)].slice(0, MAX_SPLITS)) {
    const name = text.slice(0, index);
    const words = changeIn(text.slice(index + between.length));
    if (NOBODY.test(name) && (between.trim() !== '' || words !== ''))
      return { found: briefings, words };
    const found = calledBy(name, briefings);
    if (found.length > 0) return { found, words };
    if (NAME.test(name) && !saysNothing(name)) return { found, words, name };
  }
  return undefined;
}

/** `gas talks 9am`: as many words as name one, where what is left is a change. */
function beforeChange(text: string, briefings: Briefing[]): SplitWhich | undefined {
  if (PART.test(text)) return undefined;
  for (const { name, words, isListed } of splitsOf(text)) {
    if (!isChange(words) || (isListed && areTopics(words))) continue;
    const isExplicit = NAME.test(name);
    const found = calledBy(name, briefings).filter(
      (briefing) => isExplicit || areOwnTopics(name, briefing),
    );
    if (found.length > 0) return { found, words };
    if (!OPENS_CHANGE.test(name) && isName(name) && VERB.test(words)) return { found, words, name };
  }
  return undefined;
}

/** `9am instead of 8am` is said of the one that comes at 8, `remove gas` of those about gas. */
function withWhatGoes(split: SplitWhich): SplitWhich {
  const { manner, old, words } = readChangeWords(split.words);
  const goes = manner === 'remove' ? words : old;
  const found = goes === undefined ? [] : calledBy(goes, split.found);
  return found.length > 0 ? { ...split, found } : split;
}

/** A text in two at each of its first words, the longest name first. */
function splitsOf(text: string): { name: string; words: string; isListed: boolean }[] {
  return [...text.matchAll(/\S(?=[\s,;]|$)/gu)]
    .slice(0, MAX_WORDS)
    .map(({ index }) => ({
      name: text.slice(0, index + 1).replace(/[,;:]+$/u, ''),
      words: changeIn(text.slice(index + 1)),
      isListed: text.charAt(index) === ',' || /^\s*,/u.test(text.slice(index + 1)),
    }))
    .filter(({ words }) => words !== '')
    .toReversed();
}

/** `topics to gas, rates` is `topic: gas, rates`. */
const changeIn = (text: string): string =>
  text
    .replace(/^[\s,:;]+/u, '')
    .replace(/^to\s+(?=\d)/iu, 'at ')
    .replace(/^to\s+/iu, '')
    .replace(PART_TO, (_, part: string) => `${part}: `);
