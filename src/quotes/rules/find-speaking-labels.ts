import type { Doc, Phrase, Token, Unit } from '../doc.ts';
import { createIsPerson } from './is-person.ts';
import { NO_SPEAKERS } from './no-speakers.ts';
import { readTranscriptName } from './read-label.ts';
import { turnTakers } from './turn-takers.ts';

/**
 * The labels (`WALLACE:`) of an article that name somebody who speaks, in small letters: two or more
 * that take turns, or one that names a person of the article. Other words before a colon are a place,
 * a desk or a heading, and what follows them is not speech: `MUMBAI:`, `VIDEO:`, `Correction:`.
 */
export function findSpeakingLabels(doc: Doc): ReadonlySet<string> {
  const labels = doc.units.flatMap((unit) => readTurn(doc, unit) ?? []);
  const takers = turnTakers(labels);
  const isPerson = createIsPerson(doc);
  const speaking = labels.filter(({ text, name }) => takers.has(text) || isPerson(name));
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
