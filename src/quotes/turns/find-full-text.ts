import type { Doc } from '../doc.ts';
import type { Interviewee } from './find-interviewee.ts';
import { isHeading, isNarrated } from './goes-on.ts';
import { makeTurns } from './make-turns.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import { isDirection } from './stage-directions.ts';
import type { Turns } from './turns.ts';

const NOTHING: Turns = { turns: [], settled: new Set() };
/** Such a speaker is shown with “probably”. */
const SURE = 0.6;
/** It is said at the top that the words follow. */
const MAX_BEFORE = 4;
const MIN_PARAGRAPHS = 2;
const KIND = '(?:address|apology|letter|remarks|sermon|speech|statement|testimony)';
// “This is the full text of her speech.”, “Read the statement in full below:”
const ANNOUNCES = new RegExp(
  `\\b(?:(?:complete|entire|full) (?:text|transcript) of [^.:]{0,60}\\b${KIND}|(?:complete|entire|full) ${KIND}|${KIND} in full)\\b[^.]{0,60}[.:]$`,
  'iu',
);
// “[APPLAUSE]” behind a stop
const ASIDE = / ?[([][^()[\]]{0,40}[)\]]$/u;
const IN_PERSON = /\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our)\b/u;

/**
 * A speech that is printed in full: what stands below “This is the full text of her speech”, up to the
 * last words in person before the article itself goes on. One person alone must be named above, and half of the paragraphs speak in
 * the first or second person.
 */
export function findFullText(
  doc: Doc,
  paragraphs: Paragraph[],
  findSpeaker: (before: number) => Interviewee | undefined,
): Turns {
  const at = paragraphs.slice(0, MAX_BEFORE).findIndex(({ words }) => ANNOUNCES.test(words));
  const below = at < 0 ? undefined : paragraphs[at + 1];
  const speaker = below && findSpeaker(below.first);
  if (!speaker) return NOTHING;
  const surname = doc.tokens[speaker.phrase.last]!.lower;
  const rest = paragraphs.slice(at + 1);
  const end = rest.findIndex(
    ({ label, words }) =>
      label || isHeading(words.replace(ASIDE, '')) || isNarrated(words, surname),
  );
  const spoken = end < 0 ? rest : rest.slice(0, end);
  const speech = spoken.slice(0, spoken.findLastIndex(isInPerson) + 1);
  const inPerson = speech.filter(isInPerson).length;
  if (speech.length < MIN_PARAGRAPHS || inPerson * 2 < speech.length) return NOTHING;
  const turns = speech
    .filter(({ words }) => !isDirection(words))
    .flatMap((one) =>
      makeTurns(doc, one, { source: speaker.phrase, start: one.start, sure: SURE }),
    );
  return { turns, settled: new Set(speech.flatMap(unitsOf)) };
}

const isInPerson = ({ words }: Paragraph): boolean => IN_PERSON.test(words);
