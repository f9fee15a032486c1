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

/** A word of a headline that is no rarer does not tell of which event it is. */
const MIN_TELLING = 2.5;

/** How one report tells an event: the telling terms of its headline, its days and numbers. */
type Event = { headline: Terms; marks: string[] };

// 75,000; 3.6; 212; not 2031; December
const NUMBER =
  /\b(?!(?:19|20)\d\d\b)\d[\d.,]+\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/gu;

type Sentence = { terms: Terms; numbers: string[] };

/** What has been told, and whether a passage would only tell it again. */
export function createTold({ passages, words }: Scene, { share, weightOf }: Shares) {
  const told: Sentence[] = [];
  const all = new Set<number>();
  const events: Event[] = [];
  return { add, addEvent, has };

  function add(terms: Iterable<number>, text: string): void {
    const own = new Set(terms);
    told.push({ terms: own, numbers: numbersIn(text) });
    for (const term of own) all.add(term);
  }

  /** The headline and first sentence of a report on an event that was told. */
  function addEvent(title: number[], lead: Passage): void {
    add(title, '');
    add(lead.terms, lead.sentence.text);
    events.push({
      headline: new Set(title.filter((term) => weightOf(term) >= MIN_TELLING)),
      marks: marksOf(lead.sentence.text),
    });
  }

  function has(at: number): boolean {
    const passage = passages[at]!;
    return (
      partsOf(passage).some(isToldPart) ||
      hasToldNumber(passage) ||
      events.some((event) => isOf(event, passage))
    );
  }

  function isToldPart(part: Terms): boolean {
    return (
      share(part, all) > MAX_SHARE_OF_ALL ||
      told.some(({ terms }) => share(part, terms) > MAX_SHARE_OF_ONE)
    );
  }

  /** The sentence, and what is quoted in it. */
  function partsOf({ sentence, terms }: Passage): Terms[] {
    const quoted = (sentence.text.match(QUOTED) ?? []).flatMap((part) => words.read(part).terms);
    return [terms, quoted.length >= MIN_QUOTED_TERMS ? quoted : []]
      .filter((part) => part.length > 0)
      .map((part) => new Set(part));
  }

  /** A number tells the same again if what it counts is told with it. */
  function hasToldNumber({ sentence, terms }: Passage): boolean {
    const own = numbersIn(sentence.text);
    return told.some((other) => {
      const same = own.filter((number) => other.numbers.includes(number));
      if (same.length === 0) return false;
      const digits = new Set(same.flatMap((number) => words.read(number).terms));
      return terms.some(
        (term) => !digits.has(term) && other.terms.has(term) && weightOf(term) >= MIN_TELLING,
      );
    });
  }

  /** It tells the event again: a word of the headline with the day, or with a number. */
  function isOf({ headline, marks }: Event, { sentence, terms }: Passage): boolean {
    const own = marksOf(sentence.text).filter((mark) => marks.includes(mark));
    if (own.length === 0) return false;
    const numbers = new Set(own.flatMap((mark) => words.read(mark).terms));
    return terms.some((term) => headline.has(term) && !numbers.has(term));
  }
}

const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];
const marksOf = (text: string): string[] => text.match(MARK) ?? [];
