import { readTopics } from '../../src/briefings/order/topics.ts';
import type { Briefing } from '../../src/model.ts';
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
      if (found.length > 0) return { found, words: changeIn(text.slice(index + between.length)) };
      if (NAME.test(name) && !saysNothing(name)) return { found, words: '', name };
    }
  return beforeChange(text, briefings) ?? { found: briefings, words: changeIn(text) };
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
    .replace(/^to\s+/iu, '')
    .replace(PART, (_, part: string) => `${part}: `);
