import type { Doc, Phrase } from '../doc.ts';
import { createIsPerson } from '../rules/is-person.ts';
import { isHeading, namesOf } from './goes-on.ts';
import { makeTurns } from './make-turns.ts';
import { phraseAt } from './phrase-at.ts';
import { readNameLine } from './read-signature.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import type { Turns } from './turns.ts';

/** How surely whoever signs has written the paragraphs above. */
const SURE = 0.7;
/** One name under words in the first person may be a caption's. */
const MIN_LETTERS = 2;
/** No letter of such a column has more paragraphs. */
const MAX_PARAGRAPHS = 6;
const MAX_LINE_CHARS = 80;
/** A column ends with its last letter, or a line or two of the page. */
const MAX_BEHIND = 2;
const IN_PERSON = /\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b/u;
const STOPPED = /[.!?…]["”’)]*$/u;
const MARK = /^[“"«]/u;

type Letter = { body: Paragraph[]; source: Phrase };

/**
 * Letters to a paper, each with the name and perhaps a place on the line below: two or more, one right
 * after the other up to the end, each in the first person.
 */
export function findLetterColumn(doc: Doc, paragraphs: Paragraph[]): Turns {
  const isPerson = createIsPerson(doc);
  const signed = paragraphs.flatMap((one, at) => {
    const name = readSigner(doc, one);
    return name && isText(paragraphs[at - 1]) ? [{ at, name }] : [];
  });
  const isColumn =
    signed.length >= MIN_LETTERS &&
    signed.some(({ name }) => isPerson(name)) &&
    paragraphs.length - 1 - signed.at(-1)!.at <= MAX_BEHIND;
  const letters = isColumn
    ? signed.map(
        ({ at, name }, step): Letter => ({
          source: name,
          body: bodyAbove(paragraphs, at, signed[step - 1]?.at ?? -1),
        }),
      )
    : [];
  if (letters.length === 0 || !letters.every((one) => isLetter(doc, one)))
    return { turns: [], settled: new Set() };
  return {
    turns: letters.flatMap(({ body, source }) =>
      body.flatMap((one) => makeTurns(doc, one, { source, start: one.start, sure: SURE })),
    ),
    settled: new Set(letters.flatMap(({ body }) => body.flatMap(unitsOf))),
  };
}

/** The name of a line that is no more than that and a place. */
function readSigner(doc: Doc, one: Paragraph): Phrase | undefined {
  if (one.label || one.end - one.start > MAX_LINE_CHARS) return undefined;
  const written = readNameLine(one.words)?.name;
  return written?.includes(' ') ? phraseAt(doc, one, 0, written) : undefined;
}

/** The paragraphs from the line behind `from` to the signature; of the first letter those in the first person. */
function bodyAbove(paragraphs: Paragraph[], signature: number, from: number): Paragraph[] {
  let first = signature;
  while (
    first - 1 > from &&
    isText(paragraphs[first - 1]) &&
    (from >= 0 || first === signature || IN_PERSON.test(paragraphs[first - 1]!.words))
  )
    first--;
  return paragraphs.slice(first, signature);
}

const isText = (one: Paragraph | undefined): boolean =>
  one !== undefined &&
  !one.label &&
  !isHeading(one.words) &&
  STOPPED.test(one.words) &&
  !MARK.test(one.words);

/** Somebody speaks of himself, and not of whoever signs. */
function isLetter({ tokens }: Doc, { body, source }: Letter): boolean {
  const surname = tokens[source.last]!.lower;
  return (
    body.length > 0 &&
    body.length <= MAX_PARAGRAPHS &&
    body.some(({ words }) => IN_PERSON.test(words)) &&
    body.every(({ words }) => !namesOf(words).includes(surname))
  );
}
