import { WEEKDAY } from '../../data/weekday.ts';
import type { Passage } from '../passages.ts';
import type { Scene } from '../scene.ts';
import type { Meaning } from './meaning.ts';
import type { Shares, Terms } from './shares.ts';

/** A sentence of which one told sentence, or all of them together, say this much is told already. */
const MAX_SHARE_OF_ONE = 0.45;
const MAX_SHARE_OF_ALL = 0.7;
/** A sentence that has this much of what all say of an event tells it again. */
const MIN_SHARE_OF_CORE = 0.5;
/** Of so many telling words in a row, so many are not told again. */
const ROW = 5;
const MAX_TOLD_IN_ROW = 4;
/** Fewer terms do not show what a sentence tells. */
const MIN_TERMS = 4;
/** A quotation of so many terms is judged by itself, whoever is said to have spoken where. */
const MIN_QUOTED_TERMS = 5;

const QUOTED = /["“][^"“”]*["”]/gu;
// Tuesday; 75,000; 88
const MARK = new RegExp(`\\b${WEEKDAY}\\b|\\b\\d[\\d.,]*\\d\\b`, 'gu');

/** A word of a headline that is no rarer does not tell of which event it is. */
const MIN_TELLING = 2.5;

/** A report whose headline is told to this share tells the same in other words. */
const MIN_SHARE_OF_SAME = 0.4;

/** One whose headline is another, and whose opening tells it to this share, has news of its own. */
const MIN_SHARE_OF_OWN = 0.3;

/** How one report tells an event: the telling terms of its headline, its days and numbers. */
type Event = { headline: Terms; marks: string[] };

// 75,000; 3.6; 212; not 2031; December
const NUMBER =
  /\b(?!(?:19|20)\d\d\b)\d[\d.,]+\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/gu;

type Sentence = { terms: Terms; numbers: string[] };

/** What has been told, and whether a passage would only tell it again. */
export function createTold(
  { passages, words }: Scene,
  { share, weightOf }: Shares,
  meaning: Meaning,
) {
  const told: Sentence[] = [];
  const all = new Set<number>();
  const events: Event[] = [];
  const cores: Terms[] = [];
  return { add, addEvent, addCore, has };

  function add(terms: Iterable<number>, text: string): void {
    const own = new Set(terms);
    told.push({ terms: own, numbers: numbersIn(text) });
    for (const term of own) all.add(term);
  }

  /** A report on an event that was told: what it opens with counts as told, or it has news of its own. */
  function addEvent(title: number[], lead: Passage): void {
    const opening = [meaning(title), meaning(lead.terms)];
    const named = meaning(words.read(lead.names.join(' ')).terms);
    const [ofTitle, ofLead] = opening.map((terms) => without(terms, named)) as [Terms, Terms];
    const isOther = share(ofTitle, all) < MIN_SHARE_OF_SAME;
    // Its lead tells what its headline has beside the event.
    if (isOther && share(without(ofTitle, all), ofLead) >= MIN_SHARE_OF_OWN) return;
    add(opening[0]!, '');
    add(opening[1]!, lead.sentence.text);
    events.push({
      headline: new Set(title.filter((term) => weightOf(term) >= MIN_TELLING)),
      marks: marksOf(lead.sentence.text),
    });
  }

  /** What all say of an event that was told. */
  function addCore(core: Terms): void {
    if (core.size > 0) cores.push(core);
  }

  function has(at: number): boolean {
    const passage = passages[at]!;
    return (
      partsOf(passage).some((part) => isToldPart(withoutNewNames(part, passage))) ||
      hasToldNumber(passage) ||
      runsOverTold(passage) ||
      cores.some((core) => share(core, meaning(passage.terms)) >= MIN_SHARE_OF_CORE) ||
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
      .map(meaning)
      .filter(({ size }) => size > 0);
  }

  /** Who it is that did what was told is hardly news: “the judge” is Ida Brandt. */
  function withoutNewNames(part: Terms, { names }: Passage): Terms {
    const named = meaning(words.read(names.join(' ')).terms);
    const rest = [...part].filter((term) => all.has(term) || !named.has(term));
    return rest.length >= MIN_TERMS ? new Set(rest) : part;
  }

  /** Whether some words in a row tell what one told sentence does, whatever else the sentence has. */
  function runsOverTold({ terms, names }: Passage): boolean {
    const named = meaning(words.read(names.join(' ')).terms);
    const row = [...without(meaning(terms), named)].filter((term) => weightOf(term) > 0);
    return told.some((one) => {
      const known = row.map((term) => Number(one.terms.has(term)));
      let [inRow, best] = [0, 0];
      known.forEach((is, at) => {
        inRow += is - (known[at - ROW] ?? 0);
        best = Math.max(best, inRow);
      });
      return best >= MAX_TOLD_IN_ROW;
    });
  }

  /** A number tells the same again if what it counts is told with it. */
  function hasToldNumber({ sentence, terms }: Passage): boolean {
    const own = numbersIn(sentence.text);
    return told.some((other) => {
      const same = own.filter((number) => other.numbers.includes(number) && !isAsked(number));
      if (same.length === 0) return false;
      const digits = new Set(same.flatMap((number) => words.read(number).terms));
      return terms.some(
        (term) => !digits.has(term) && other.terms.has(term) && weightOf(term) >= MIN_TELLING,
      );
    });
  }

  /** The topic’s own numbers, as of a 737, count nothing. */
  function isAsked(number: string): boolean {
    return words.read(number).terms.every((term) => weightOf(term) === 0);
  }

  /** It tells the event again: a word of the headline with the day, or with a number. */
  function isOf({ headline, marks }: Event, { sentence, terms }: Passage): boolean {
    const own = marksOf(sentence.text).filter((mark) => marks.includes(mark));
    if (own.length === 0) return false;
    const numbers = new Set(own.flatMap((mark) => words.read(mark).terms));
    return terms.some((term) => headline.has(term) && !numbers.has(term));
  }
}

const without = (terms: Terms, others: Terms): Terms =>
  new Set([...terms].filter((term) => !others.has(term)));

const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];
const marksOf = (text: string): string[] => text.match(MARK) ?? [];
