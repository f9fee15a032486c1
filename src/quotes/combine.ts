import type { Span } from '../model.ts';
import type { Attribution } from './regions.ts';
import type { Script, Token } from './units.ts';

/** A stretch of so few words may be a title or a scare quote. */
const FEW = 3;
/** Below this the linker had no good candidate. */
const DOUBTFUL = 0.4;
/** From here on its choice is right nine times in ten. */
const SURE = 0.75;
/** A source the linker did not find is trusted by so much less. */
const BORROWED = 0.75;

/**
 * Puts learned and ruled attributions together. The form settles some by itself: a transcript's `WALLACE:`, a
 * signature after a dash. Few words in marks are often a title or a scare quote. What has no source takes the
 * rule's; reported speech that nobody can be named for, not even by a phrase, is nobody's.
 */
export function combine(
  script: Script,
  learned: Attribution[],
  ruled: Attribution[],
): Attribution[] {
  const byStretch = new Map<number, Attribution>();
  for (const rule of ruled) for (const stretch of rule.stretches) byStretch.set(stretch, rule);
  const labelled = ruled.filter(({ form }) => form === 'label');
  const settled = new Set(labelled.map(({ unit }) => unit));

  const goesOn = lastStarts(learned);
  const ruleOf = ({ stretches }: Attribution): Attribution | undefined =>
    stretches.map((stretch) => byStretch.get(stretch)).find((found) => found !== undefined);
  const kept = learned
    .filter(({ unit }) => !settled.has(unit))
    .filter((attribution) => isSpeech(script, attribution, ruleOf(attribution), goesOn))
    .map((attribution) => withSource(attribution, ruleOf(attribution)));
  return [...kept, ...labelled].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function isSpeech(
  script: Script,
  attribution: Attribution,
  rule: Attribution | undefined,
  goesOn: Map<string, number>,
): boolean {
  const { stretches, kind, source } = attribution;
  if (stretches.length > 0 && stretches.every((stretch) => isTitle(script, stretch))) return false;
  if (!rule && isDoubtful(script, attribution, goesOn)) return false;
  return kind !== 'indirect' || (source !== null && !isScrap(script, attribution));
}

/** A quotation left without a source takes the rule's. */
function withSource(attribution: Attribution, rule: Attribution | undefined): Attribution {
  if (attribution.source || !rule?.source) return attribution;
  const cue = attribution.cue ?? rule.cue;
  return { ...attribution, source: rule.source, cue, sure: rule.sure * BORROWED };
}

const isShort = ({ tokens, stretches }: Script, attribution: Attribution): boolean =>
  attribution.stretches.reduce(
    (words, stretch) => words + wordsIn(tokens, stretches[stretch] as Span),
    0,
  ) <= FEW;

/** A few words in marks that no rule knows of, and that the linker is not sure of or somebody else's sentence holds. */
function isDoubtful(
  script: Script,
  attribution: Attribution,
  goesOn: Map<string, number>,
): boolean {
  const { stretches, sure, spans } = attribution;
  if (stretches.length === 0 || sure >= SURE || !isShort(script, attribution)) return false;
  return sure < DOUBTFUL || (goesOn.get(placeOf(attribution)) ?? 0) > (spans.at(-1)?.end ?? 0);
}

/**
 * Where the last speech of each source in each sentence begins. “While media wrote of “leaks”, Peskov noted
 * that …”: what stands before him is not what he noted.
 */
function lastStarts(learned: Attribution[]): Map<string, number> {
  const starts = new Map<string, number>();
  for (const attribution of learned) {
    const place = placeOf(attribution);
    starts.set(place, Math.max(starts.get(place) ?? 0, attribution.spans[0]?.start ?? 0));
  }
  return starts;
}

const placeOf = ({ unit, source }: Attribution): string => `${unit}:${source?.first ?? ''}`;

/** “thanked the crews”: too few words to tell anyone what was said. */
const isScrap = ({ tokens }: Script, { spans }: Attribution): boolean =>
  spans.reduce((words, span) => words + wordsIn(tokens, span), 0) < FEW;

/** “No Crew, No Boat”: two to eight words, all that count with a capital: a title, a slogan, a sign. */
function isTitle({ text, stretches }: Script, stretch: number): boolean {
  const { start, end } = stretches[stretch] as Span;
  if (end - start > 80) return false;
  const words = text.slice(start, end).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    telling.length * 2 > words.length &&
    telling.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  );
}

function wordsIn(tokens: Token[], { start, end }: Span): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  let words = 0;
  for (let at = low; at < tokens.length && (tokens[at] as Token).start < end; at++)
    if (/^[\p{L}\p{N}]/u.test((tokens[at] as Token).text)) words++;
  return words;
}
