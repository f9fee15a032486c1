import { type Attribution, makeAttribution } from './attribution.ts';
import type { Doc, Unit } from './doc.ts';
import { isWhollyQuoted } from './region.ts';

/** How surely the speaker of the paragraph before goes on, of what he was sure to say. */
const SURE = 0.7;
/** A shorter one is a title or a slogan. */
const MIN_TOKENS = 5;
/** A heading, a caption or a line of the page has no stop, and no more words. */
const MAX_LINE_TOKENS = 14;
const STOP = /^[.!?…]$/u;

/**
 * Paragraphs that are nothing but a quotation of whole sentences, which nobody was given: whoever
 * speaks at the end of the paragraph before goes on, over headings and lines of the page.
 */
export function carryOn(doc: Doc, attributions: Attribution[]): Attribution[] {
  const { units } = doc;
  const byStretch = new Map<number, Attribution>(
    attributions.flatMap((one) => one.stretches.map((at) => [at, one] as const)),
  );
  const more: Attribution[] = [];
  let speaker: Attribution | undefined;
  units.forEach((unit, at) => {
    const found = byStretch.get(unit.stretches.at(-1) ?? -1);
    if (found) speaker = found.form ? undefined : found;
    else if (speaker?.source && isParagraph(doc, at) && isSpeech(doc, unit)) {
      const { source, sure } = speaker;
      const { first, last, stretches } = unit;
      const own = { cue: null, source, unit: at, sure: sure * SURE };
      more.push(makeAttribution(doc, [{ first, last, stretches }], own));
    } else if (!isLine(doc, at)) speaker = undefined;
  });
  return [...attributions, ...more].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}

/** The unit is a paragraph of its own. */
const isParagraph = ({ units }: Doc, at: number): boolean =>
  units[at - 1]?.paragraph !== units[at]!.paragraph &&
  units[at + 1]?.paragraph !== units[at]!.paragraph;

function isSpeech({ tokens }: Doc, { first, last, stretches }: Unit): boolean {
  if (stretches.length === 0 || last - first < MIN_TOKENS) return false;
  const isStopped = STOP.test(tokens[last]!.text) || STOP.test(tokens[last - 1]!.text);
  return isStopped && isWhollyQuoted(tokens, { first, last });
}

const isLine = (doc: Doc, at: number): boolean => {
  const { first, last, stretches } = doc.units[at]!;
  const isShort = last - first < MAX_LINE_TOKENS && stretches.length === 0;
  return isShort && isParagraph(doc, at) && !/^[.!?…:]$/u.test(doc.tokens[last]!.text);
};
