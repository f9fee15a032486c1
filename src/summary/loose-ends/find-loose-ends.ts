import { findCapitals, joinRuns } from './capitals.ts';
import { type LooseEnd, TITLE } from './loose-end.ts';
import { explainedIn, knowNothing, learn, openNames, type Reading } from './open-names.ts';
import { meet, type Persons } from './persons.ts';
import { findPointers } from './pointers.ts';
import { findPronoun } from './pronouns.ts';
import { readRun } from './read-run.ts';
import { findThere } from './there.ts';

/** How much text before a sentence its nouns are looked up in, so that long texts take linear time. */
const MAX_EARLIER_CHARS = 10_000;
/** Longer sentences are shown nowhere. */
const MAX_CHARS = 1_000;

/**
 * For every sentence of an article what in it only an earlier one, or the title, explains, in the order
 * in which it stands there. Offsets are within the sentence. Judged by the words alone, and made to be
 * right rather than complete; what a sentence opens with is `pointsBack`’s to judge. Takes linear time.
 */
export function findLooseEnds(title: string, sentences: string[]): LooseEnd[][] {
  const known = knowNothing();
  meetInTitle(known.persons, title.slice(0, MAX_CHARS));
  // One text for all: a slice of it costs nothing, whereas a string that grows is copied every time.
  const whole = ` ${sentences.filter(isRead).join(' ')}`;
  let end = 0;
  return sentences.map((sentence, by) => {
    if (!isRead(sentence)) return [];
    const earlier = whole.slice(Math.max(0, end - MAX_EARLIER_CHARS), end);
    const reading = readNames(sentence, by);
    const own = explainedIn(reading);
    const told = { earlier, title: ` ${title}` };
    const names = openNames(known, own, reading, told);
    const others = by === 0 ? [] : findOthers(reading, told);
    learn(known, own);
    end += 1 + sentence.length;
    return [...names, ...others].sort((a, b) => a.start - b.start);
  });
}

const isRead = (sentence: string): boolean => sentence.length <= MAX_CHARS;

function readNames(sentence: string, by: number): Reading {
  const capitals = findCapitals(sentence);
  const runs = joinRuns(sentence, capitals).map((run) => readRun(sentence, run));
  return { sentence, by, capitals, runs };
}

function findOthers(
  { sentence, runs }: Reading,
  told: { earlier: string; title: string },
): LooseEnd[] {
  const found = findPointers(sentence, told);
  const single = [findPronoun(sentence, runs), findThere(sentence, runs)];
  return [...found, ...single.filter((end) => end !== undefined)];
}

// a word of a headline that is too long for “of” or “with”
const LONG_WORD = /(?<![\p{L}’'])(?<first>\p{L})\p{Ll}{4,}/gu;

/**
 * Any two words of a title may be a name, but where all have capitals only the first two: “States Sue
 * Trump” names no Sue Trump.
 */
function meetInTitle(persons: Persons, title: string): void {
  const { runs } = readNames(title, TITLE);
  const isCapitals = hasOnlyCapitals(title);
  for (const [n, { name }] of runs.entries())
    for (let at = 0; at + 1 < name.length; at++) {
      if (isCapitals && n + at > 0) return;
      const run = { role: [], name: name.slice(at, at + 2), addressed: false };
      meet(persons, { sentence: title, by: TITLE, run });
    }
}

/** Whether all longer words of a headline have capitals, the first one aside. */
function hasOnlyCapitals(title: string): boolean {
  const long = [...title.matchAll(LONG_WORD)].filter(({ index }) => index > 0);
  const isCapital = (letter = ''): boolean => letter !== letter.toLowerCase();
  return long.length > 0 && long.every(({ groups }) => isCapital(groups?.first));
}
