import type { Attribution } from './attribution.ts';
import type { Doc } from './doc.ts';

/** Reported speech of fewer words tells nobody what was said: “thanked the crews”. */
const FEWEST = 3;
/** From here on it is speech, title or not. */
const CERTAIN = 0.9;
/** Characters. */
const LONGEST_TITLE = 80;

/**
 * Puts learned and ruled attributions together: the layout settles some by itself, a transcript's `WALLACE:` or a
 * signature after a dash. All others are the learned ones', but for scraps, titles and signs.
 */
export function combine(doc: Doc, learned: Attribution[], ruled: Attribution[]): Attribution[] {
  const labelled = ruled.filter(({ form }) => form === 'label');
  const settled = new Set(labelled.map(({ unit }) => unit));
  return learned
    .filter((one) => !settled.has(one.unit) && !isScrap(doc, one) && !isNamed(doc, one))
    .concat(labelled)
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

const isNamed = (doc: Doc, { stretches, sure }: Attribution): boolean =>
  sure < CERTAIN && stretches.length > 0 && stretches.every((stretch) => isTitle(doc, stretch));

/** “No Crew, No Boat”: two to eight words, all that count with a capital: a title, a slogan, a sign. */
function isTitle({ text, stretches }: Doc, stretch: number): boolean {
  const { start, end } = stretches[stretch]!;
  if (end - start > LONGEST_TITLE) return false;
  const words = text.slice(start, end).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    telling.length * 2 > words.length &&
    telling.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  );
}

const isScrap = ({ text }: Doc, { kind, spans }: Attribution): boolean =>
  kind === 'indirect' &&
  spans.reduce((words, { start, end }) => words + wordsIn(text.slice(start, end)), 0) < FEWEST;

const wordsIn = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu)?.length ?? 0;
