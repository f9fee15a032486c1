import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import type { Person } from '../people/person.ts';
import { mentionsWithin } from '../people/person-mentions.ts';
import { makeTurns } from './make-turns.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import type { Turns } from './turns.ts';

/** How surely whoever signs has written all between “Dear …” and “Yours”. */
const SURE = 0.8;
// “Dear all,”, “To the council of Selby,”, “Sir,”
const OPENS = /^(?:(?:Dear|To) [^.!?“”"]{2,80}|(?:Dear )?(?:Madam|Sirs?)),?:?$/u;
// “Yours sincerely,”, “With best wishes,”
const CLOSES =
  /^(?:Yours(?: \p{Ll}+){0,2}|(?:With |Very )?(?:(?:best|kind|warm) (?:regards|wishes)|regards|respect|thanks)|(?:Most )?(?:faithfully|respectfully|sincerely)(?: yours)?),?$/iu;
/** No letter has more paragraphs. */
const MAX_PARAGRAPHS = 40;

/** Letters that an article prints: all between “Dear …” and “Yours sincerely” is the signer's. */
export function findLetters(doc: Doc, paragraphs: Paragraph[], people: Person[]): Turns {
  const turns: Attribution[] = [];
  const settled = new Set<number>();
  let opening = -1;
  paragraphs.forEach(({ words }, at) => {
    if (OPENS.test(words)) opening = at;
    else if (opening >= 0 && CLOSES.test(words)) {
      const source = signerOf(doc, paragraphs[at + 1], people);
      const letter = paragraphs.slice(opening + 1, at);
      const isLetter = letter.length <= MAX_PARAGRAPHS && letter.every(({ label }) => !label);
      if (source && isLetter) {
        turns.push(
          ...letter.flatMap((one) => makeTurns(doc, one, { source, start: one.start, sure: SURE })),
        );
        for (const unit of paragraphs.slice(opening, at + 2).flatMap(unitsOf)) settled.add(unit);
      }
      opening = -1;
    }
  });
  return { turns, settled };
}

/** The person whose full name opens the paragraph below. */
function signerOf(
  { units }: Doc,
  below: Paragraph | undefined,
  people: Person[],
): Phrase | undefined {
  if (!below) return undefined;
  const { first, last } = units[below.first]!;
  const [mention] = mentionsWithin(people, first, last);
  const isSigner = mention && mention.name.first === first && !mention.person.organisation;
  return isSigner && mention.name.text.includes(' ') ? mention.name : undefined;
}
