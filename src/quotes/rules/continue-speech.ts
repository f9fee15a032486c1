import { partitionPoint } from '../../text/partition-point.ts';
import { type Attribution, stretchSpan } from '../attribution.ts';
import type { Doc, Phrase, Unit } from '../doc.ts';
import { startsWithMark } from '../read-marks.ts';
import { isWhollyQuoted } from '../region.ts';
import { phraseFrom } from './phrase-from.ts';

/**
 * How surely the speaker is the one before, in the same paragraph or the next, or the subject of
 * the unit before.
 */
const SURE = { sameParagraph: 0.9, nextParagraph: 0.7, introduced: 0.65 };

// He, she or a name. Names in H are left out: a mistake, but the model has been trained with it.
const NAME_OR_PRONOUN = /^(?:he|she|He)$|^(?!H)\p{Lu}/u;

/**
 * Gives quoted sentences without a cue to whoever speaks already: later in the paragraph, in a
 * quotation over several paragraphs, after a colon or a sentence that brings the speaker on. Short
 * stretches inside somebody else's sentence get none: they are scare quotes, titles, slogans.
 *
 * Broken speech in one paragraph is joined: `“…,” she said. “…”` is one quotation of two spans.
 */
export function continueSpeech(doc: Doc, attributed: Attribution[]): Attribution[] {
  const inOrder = [...attributed].sort((a, b) => a.unit - b.unit);
  const taken = new Set(inOrder.flatMap(({ stretches }) => stretches));
  const all: Attribution[] = [];
  let next = 0;
  doc.units.forEach((unit, index) => {
    const own = next;
    while (inOrder[next]?.unit === index) next++;
    const isFree =
      unit.stretches.length > 0 && !unit.stretches.some((stretch) => taken.has(stretch));
    if (isFree && isMostlySpeech(doc, unit) && !joinTo(doc, index, all.at(-1))) {
      const given = continueFrom(doc, index, all.at(-1)) ?? introduce(doc, index);
      if (given) all.push(given);
    }
    all.push(...inOrder.slice(own, next));
  });
  return all.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** At least four words are quoted and half of all; or two or three, and no others. */
const isMostlySpeech = ({ tokens }: Doc, { first, last }: Unit): boolean => {
  const words = tokens.slice(first, last + 1).filter(({ text }) => /^[\p{L}\p{N}]/u.test(text));
  const quoted = words.filter(({ stretch }) => stretch >= 0).length;
  return quoted >= 4 ? quoted >= words.length * 0.5 : quoted >= 2 && quoted === words.length;
};

/** Adds a quoted unit to the speech right before, or in a paragraph whose mark stayed open. */
function joinTo(doc: Doc, index: number, before: Attribution | undefined): boolean {
  const unit = doc.units[index]!;
  if (before?.kind !== 'direct' || !isWhollyQuoted(doc.tokens, unit)) return false;
  const apart = paragraphsApart(doc, before.unit, index);
  const isOpen = doc.stretches[before.stretches.at(-1) ?? -1]?.open === true;
  const goesOn = (apart === 0 && index - before.unit === 1) || (apart === 1 && isOpen);
  if (!goesOn) return false;
  before.spans.push(...spansOf(doc, unit));
  before.stretches.push(...unit.stretches);
  before.unit = index;
  return true;
}

/** Speech of its own by the speaker before, in the same paragraph or at the start of the next. */
function continueFrom(
  doc: Doc,
  index: number,
  before: Attribution | undefined,
): Attribution | undefined {
  if (!before) return undefined;
  const unit = doc.units[index]!;
  const apart = paragraphsApart(doc, before.unit, index);
  const isOpened = startsWithMark(doc.text, unit.start) && isWhollyQuoted(doc.tokens, unit);
  if (!(apart === 0 && before.kind !== 'indirect') && !(apart <= 1 && isOpened)) return undefined;
  const sure = before.sure * (apart === 0 ? SURE.sameParagraph : SURE.nextParagraph);
  return { ...before, ...quoteOf(doc, index), sure };
}

const paragraphsApart = ({ units }: Doc, before: number, index: number): number =>
  units[index]!.paragraph - units[before]!.paragraph;

/**
 * “Marchetti was blunt. “…””, “Her answer: “…””: the subject before, if it is a name or a pronoun.
 */
function introduce(doc: Doc, index: number): Attribution | undefined {
  const source = subjectBeforeColon(doc, index) ?? subjectOfPrevious(doc, index);
  return source && { ...quoteOf(doc, index), source, sure: SURE.introduced };
}

function subjectBeforeColon(doc: Doc, index: number): Phrase | undefined {
  const unit = doc.units[index]!;
  const { start } = doc.stretches[unit.stretches[0]!]!;
  const first = partitionPoint(doc.tokens, (token) => token.start < start);
  return doc.tokens[first - 2]?.text === ':' ? subjectOf(doc, unit) : undefined;
}

function subjectOfPrevious(doc: Doc, index: number): Phrase | undefined {
  const previous = doc.units[index - 1];
  if (!previous) return undefined;
  const reach = doc.text[previous.end - 1] === ':' ? 1 : 0;
  return paragraphsApart(doc, index - 1, index) <= reach ? subjectOf(doc, previous) : undefined;
}

function subjectOf({ tokens }: Doc, unit: Unit): Phrase | undefined {
  const source = phraseFrom(tokens, unit.first, unit);
  return source && NAME_OR_PRONOUN.test(tokens[source.last]!.text) ? source : undefined;
}

/** What is quoted in a unit, as direct speech without a cue. */
const quoteOf = (doc: Doc, index: number) => ({
  kind: 'direct' as const,
  spans: spansOf(doc, doc.units[index]!),
  stretches: [...doc.units[index]!.stretches],
  unit: index,
  cue: null,
});

const spansOf = (doc: Doc, { stretches }: Unit) =>
  stretches.map((stretch) => stretchSpan(doc, stretch));
