import type { Passage } from '../passages.ts';
import type { Scene } from '../scene.ts';
import type { Shares, Terms } from './shares.ts';

/** A sentence of which one told sentence, or all of them together, say this much is told already. */
const MAX_SHARE_OF_ONE = 0.45;
const MAX_SHARE_OF_ALL = 0.7;
/** A quotation of so many terms is judged by itself, whoever is said to have spoken where. */
const MIN_QUOTED_TERMS = 5;

const QUOTED = /["“][^"“”]*["”]/gu;
// Tuesday; 75,000; 88
const MARK = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d[\d.,]*\d\b/gu;

export type Told = ReturnType<typeof createTold>;

/** What has been told, and whether a passage would only tell it again. */
export function createTold({ passages, words }: Scene, { share, weigh }: Shares) {
  const told: Terms[] = [];
  const all = new Set<number>();
  const events: { titles: Terms; marks: Set<string> }[] = [];
  return { add, addEvent, has };

  function add(terms: Iterable<number>): void {
    const own = new Set(terms);
    told.push(own);
    for (const term of own) all.add(term);
  }

  /** All headlines and first sentences on an event of which one was told. */
  function addEvent(titles: number[][], leads: Passage[]): void {
    for (const title of titles) add(title);
    for (const { terms } of leads) add(terms);
    const marks = new Set(leads.flatMap(({ sentence }) => marksOf(sentence.text)));
    events.push({ titles: new Set(titles.flat()), marks });
  }

  function has(at: number): boolean {
    const passage = passages[at]!;
    return partsOf(passage).some(isToldPart) || events.some((event) => isOf(event, passage));
  }

  function isToldPart(part: Terms): boolean {
    return (
      share(part, all) > MAX_SHARE_OF_ALL ||
      told.some((other) => share(part, other) > MAX_SHARE_OF_ONE)
    );
  }

  /** The sentence, and what is quoted in it. */
  function partsOf({ sentence, terms }: Passage): Terms[] {
    const quoted = (sentence.text.match(QUOTED) ?? []).flatMap((part) => words.read(part).terms);
    return [terms, quoted.length >= MIN_QUOTED_TERMS ? quoted : []]
      .filter((part) => part.length > 0)
      .map((part) => new Set(part));
  }

  /** It tells the event again: a word of its headlines with its day, or with its number. */
  function isOf({ titles, marks }: (typeof events)[number], { sentence, terms }: Passage): boolean {
    const own = marksOf(sentence.text).filter((mark) => marks.has(mark));
    if (own.length === 0) return false;
    const numbers = new Set(own.flatMap((mark) => words.read(mark).terms));
    return weigh(new Set(terms.filter((term) => !numbers.has(term))), titles) > 0;
  }
}

const marksOf = (text: string): string[] => text.match(MARK) ?? [];
