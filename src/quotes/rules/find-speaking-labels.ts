import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { TITLES } from '../../text/data/roles.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Phrase, Token, Unit } from '../doc.ts';
import { NO_SPEAKERS } from './no-speakers.ts';
import { readTranscriptName } from './read-label.ts';

/**
 * The labels (`WALLACE:`) of an article that name somebody who speaks, in small letters: two or more
 * that take turns, or one that names a person of the article. Other words before a colon are a place,
 * a desk or a heading, and what follows them is not speech: `MUMBAI:`, `VIDEO:`, `Correction:`.
 */
export function findSpeakingLabels(doc: Doc): ReadonlySet<string> {
  const labels = doc.units.flatMap((unit) => readTurn(doc, unit) ?? []);
  const speaking = labels.filter(
    ({ text, name }) => takesTurns(text, labels) || isPerson(doc, name),
  );
  return new Set(speaking.map(({ text }) => text));
}

type Label = { text: string; name: Phrase; paragraph: number };

function readTurn(doc: Doc, unit: Unit): Label | undefined {
  const name = readTranscriptName(doc.tokens, unit)?.source;
  if (!name || isSum(doc.tokens[name.last + 2])) return undefined;
  const text = labelText(doc, name);
  return NO_SPEAKERS.has(text) ? undefined : { text, name, paragraph: unit.paragraph };
}

/** “RENT: £900 a month” is a line of a table. */
const isSum = (token: Token | undefined): boolean => /^[£$€]/u.test(token?.text ?? '');

/** A label as it is compared. */
export const labelText = ({ text, tokens }: Doc, { first, last }: Phrase): string =>
  text.slice(tokens[first]!.start, tokens[last]!.end).toLowerCase();

/** Another one stands in the paragraph before or after, or it comes back after another one. */
export function takesTurns(label: string, labels: Pick<Label, 'text' | 'paragraph'>[]): boolean {
  const own = labels.filter(({ text }) => text === label).map(({ paragraph }) => paragraph);
  return labels.some(
    ({ text, paragraph }) =>
      text !== label &&
      (own.some((other) => Math.abs(other - paragraph) <= 1) ||
        (own[0]! < paragraph && paragraph < own.at(-1)!)),
  );
}

/** “Ann Lee:” with a first name that is known; “LEE:” where the text has “Ann Lee” or “Ms. Lee”. */
export function isPerson({ tokens }: Doc, { first, last }: Phrase): boolean {
  const surname = tokens[last]!.lower;
  return (
    (last > first && FIRST_NAMES.has(tokens[first]!.lower)) ||
    tokens.some(({ lower }, at) => {
      const before = tokens[at - 1];
      return (
        lower === surname &&
        (at < first || at > last) &&
        before !== undefined &&
        isCapitalised(tokens[at]!) &&
        (FIRST_NAMES.has(before.lower) || TITLES.has(before.lower.replace('.', '')))
      );
    })
  );
}
