import { readOrder } from '../../src/briefings/order/read-order.ts';
import { readTopics } from '../../src/briefings/order/topics.ts';
import type { Briefing } from '../../src/model.ts';
import { isId } from './find-briefing.ts';
import { isCalled, saysNothing } from './is-called.ts';

// `times to 9am`: the part, not the briefing, stands before “to”
const PART = /^(?:the |its )?(times?|days?|zone|channel|topics?|sources?) (?:to|is|are|into) /iu;
// between a briefing and its change: `the gas one to 9am`, `the gas one: 9am`
const BETWEEN =
  /(?:\s*[,:]|\s+(?:so that|to|into|should be))(?:\s+|$)|(?<=\b(?:ones?|briefing))(?:\s+|$)/giu;
// `the gas one`
const NAME = /^(?:the|my|our|that) .*\b(?:ones?|briefing)$/iu;
// `9am instead of 8am`
const INSTEAD = /^(.+?)\s+instead of\s+(.+)$/iu;
// `the one`, `it`, before “to 9am”: no more than that a briefing is meant
const NOBODY = /^(?:the|my|our|that|this)? ?(?:ones?|briefing|it)$/iu;
// `takeover drop sport`
const VERB =
  /^(\S(?:.{0,60}?\S)?)\s+(?=(?:remove|drop|add|also|without|shorter|longer|briefer|fuller|no|not|except|pause|resume|to)(?:\s|$))/iu;
// what a change begins with, and no name
const OPENS_CHANGE =
  /^(?:["“„«+-]|(?:about|on|re|regarding|topics?|sources?|length|also|add|plus|remove|drop|delete|no|not|without|except|only|just|from|make|change|all|everything|times?|days?)(?:\W|$))/iu;
/** No name of a briefing has more words; this bounds how often it is looked for. */
const [MAX_SPLITS, MAX_WORDS] = [12, 4];
/** A longer text is pasted, and refused by who reads it. */
const MAX_CHARS = 1_000;

/** Which briefings a text begins with, and the words of the change; `name` is one that none has. */
export type SplitWhich = { found: Briefing[]; words: string; name?: string };

/**
 * Takes apart “the gas one to 9am weekdays”, “3f9a1c 09:00” or “9am instead of 8am”. Where no words
 * name a briefing, all are found.
 */
export function splitWhich(typed: string, briefings: Briefing[]): SplitWhich {
  const text = typed.trim();
  if (text.length > MAX_CHARS) return { found: briefings, words: text };
  const [first = ''] = text.split(/[\s,:]+/u, 1);
  const byId = briefings.filter(({ id }) => id === first.toLowerCase());
  if (byId.length === 0 && isId(first)) return { found: [], words: '', name: first };
  if (byId.length > 0) return { found: byId, words: changeIn(text.slice(first.length)) };
  const called = (words: string): Briefing[] =>
    briefings.filter((briefing) => isCalled(briefing, words));
  const [, instead, before] = INSTEAD.exec(text) ?? [];
  if (instead && before && called(before).length > 0)
    return { found: called(before), words: instead };
  if (!PART.test(text))
    for (const { index, 0: between } of [...text.matchAll(BETWEEN)].slice(0, MAX_SPLITS)) {
      const name = text.slice(0, index);
      const found = called(name);
      if (NOBODY.test(name) && between.trim() !== '')
        return { found: briefings, words: changeIn(text.slice(index + between.length)) };
      if (found.length > 0) return { found, words: changeIn(text.slice(index + between.length)) };
      if (NAME.test(name) && !saysNothing(name)) return { found, words: '', name };
    }
  return (
    beforeVerb(text, called) ??
    beforeChange(text, briefings) ?? { found: briefings, words: changeIn(text) }
  );
}

/** `takeover drop sport`: words before a verb of change name the briefing, or one there is not. */
function beforeVerb(text: string, called: (words: string) => Briefing[]): SplitWhich | undefined {
  const { 0: all = '', 1: name = '' } = PART.test(text) ? [] : (VERB.exec(text) ?? []);
  if (name === '') return undefined;
  const found = called(name);
  if (found.length === 0 && !isName(name)) return undefined;
  return found.length > 0
    ? { found, words: changeIn(text.slice(all.length)) }
    : { found, words: '', name };
}

/** Words that say nothing of a schedule and open no change. */
function isName(words: string): boolean {
  if (OPENS_CHANGE.test(words)) return false;
  const read = readOrder(words, new Set(words.toLowerCase().split(/\s+/u)));
  return (
    read.kind === 'order' &&
    read.order.topics !== undefined &&
    Object.keys(read.order).length === 1 &&
    read.order.topics.every((topic) => !topic.startsWith('-'))
  );
}

/** Of several briefings, `gas 9am` is said of the one about gas. */
function beforeChange(text: string, briefings: Briefing[]): SplitWhich | undefined {
  if (briefings.length < 2) return undefined;
  const words = text.split(/\s+/u);
  for (let count = Math.min(MAX_WORDS, words.length - 1); count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    const found = briefings.filter(
      (briefing) =>
        briefing.topics.some((topic) => sameTopic(topic, name)) && isCalled(briefing, name),
    );
    if (found.length > 0) return { found, words: words.slice(count).join(' ') };
    const rest = readOrder(words.slice(count).join(' '));
    const isChange =
      rest.kind === 'order' && !rest.order.topics && Object.keys(rest.order).length > 0;
    if (isChange && isName(name)) return { found: [], words: '', name };
  }
  return undefined;
}

/** Only words of its topics, no time or channel of it. */
const sameTopic = (topic: string, name: string): boolean => {
  const own = readTopics(topic).join(' ').toLowerCase();
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => own.includes(word));
};

/** `topics to gas, rates` is `topic: gas, rates`. */
const changeIn = (text: string): string =>
  text
    .replace(/^[\s,:]+/u, '')
    .replace(/^to\s+(?=\d)/iu, 'at ')
    .replace(/^to\s+/iu, '')
    .replace(PART, (_, part: string) => `${part}: `);
