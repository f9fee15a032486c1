import { type Attribution, spanOf } from '../attribution.ts';
import type { Doc, Phrase, Unit } from '../doc.ts';
import { startsWithMark } from '../read-marks.ts';
import { phraseFrom } from './source-phrases.ts';

/**
 * Gives quoted sentences without a cue to whoever speaks already: later in the paragraph, in a quotation
 * over several paragraphs, after a colon or a sentence that brings the speaker on. Short stretches inside
 * somebody else's sentence get none: they are scare quotes, titles, slogans.
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
    const free = unit.stretches.filter((stretch) => !taken.has(stretch));
    if (free.length > 0 && free.length === unit.stretches.length && isMostlySpeech(doc, unit)) {
      const before = all.at(-1);
      const given = joinTo(doc, unit, index, free, before) ?? introduce(doc, unit, index, free);
      if (given && given !== before) all.push(given);
    }
    all.push(...inOrder.slice(own, next));
  });
  return all.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

const isMostlySpeech = ({ tokens }: Doc, { first, last }: Unit): boolean => {
  const words = tokens.slice(first, last + 1).filter(({ text }) => /^[\p{L}\p{N}]/u.test(text));
  const quoted = words.filter(({ stretch }) => stretch >= 0).length;
  return quoted >= 4 ? quoted >= words.length * 0.5 : quoted >= 2 && quoted === words.length;
};

/** Goes on with the speech before: same paragraph, or the paragraph after one whose mark stayed open. */
function joinTo(
  doc: Doc,
  unit: Unit,
  index: number,
  free: number[],
  before: Attribution | undefined,
): Attribution | undefined {
  if (!before) return undefined;
  const last = doc.units[before.unit]!;
  const apart = unit.paragraph - last.paragraph;
  const open = doc.stretches[before.stretches.at(-1) ?? -1]?.open === true;
  const whole = isWhole(doc, unit);
  if (
    before.kind === 'direct' &&
    whole &&
    ((apart === 0 && index - before.unit === 1) || (apart === 1 && open))
  ) {
    before.spans.push(...free.map((stretch) => spanOf(doc, stretch)));
    before.stretches.push(...free);
    before.unit = index;
    return before;
  }
  if (
    (apart === 0 && before.kind !== 'indirect') ||
    (apart <= 1 && whole && startsParagraph(doc, unit))
  )
    return {
      ...before,
      kind: 'direct',
      spans: free.map((stretch) => spanOf(doc, stretch)),
      stretches: free,
      unit: index,
      cue: null,
      sure: before.sure * (apart === 0 ? 0.9 : 0.7),
    };
  return undefined;
}

const startsParagraph = ({ text }: Doc, { start }: Unit): boolean =>
  startsWithMark(text, start);

const isWhole = ({ tokens }: Doc, { first, last }: Unit): boolean =>
  tokens
    .slice(first, last + 1)
    .every(({ stretch, text }) => stretch >= 0 || !/^[\p{L}\p{N}]/u.test(text));

/** “Marchetti was blunt. “…””, “Her answer: “…””: the subject before, if it is a name or a pronoun. */
function introduce(doc: Doc, unit: Unit, index: number, free: number[]): Attribution | undefined {
  const previous = doc.units[index - 1];
  const colon =
    doc.tokens[(doc.tokens.findIndex(({ stretch }) => stretch === free[0]) || 0) - 2]?.text === ':';
  const inside = colon ? subjectOf(doc, unit) : undefined;
  const near =
    previous && unit.paragraph - previous.paragraph <= (doc.text[previous.end - 1] === ':' ? 1 : 0);
  const source = inside ?? (near ? subjectOf(doc, previous) : undefined);
  if (!source) return undefined;
  return {
    kind: 'direct',
    spans: free.map((stretch) => spanOf(doc, stretch)),
    stretches: free,
    unit: index,
    cue: null,
    source,
    sure: 0.65,
  };
}

function subjectOf({ tokens }: Doc, unit: Unit): Phrase | undefined {
  const source = phraseFrom(tokens, unit.first, unit);
  return source &&
    /^(?:he|she)$|^\p{Lu}/u.test(
      tokens[source.last]!.text.replace(/^H/u, 'h').replace(/^S(?=he$)/u, 's'),
    )
    ? source
    : undefined;
}
