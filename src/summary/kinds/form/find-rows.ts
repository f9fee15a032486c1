import type { Paragraph } from '../paragraphs-of.ts';

const STOPPED = /[.!?…][)"”’]*$/u;
const NUMBER = /(?:^|[\s(|+-])[\d.,:]*\d(?:[%)|,;]|(?=\s|$))/gu;
// Oxley Town 3–1 Brell
const SCORE = /(?:^|\s)\d{1,3} ?[-–:] ?\d{1,3}(?=\s|$|[,;)])/u;
const CELLS = /\t|\s\|\s|\s{3,}/u;
const PLAIN_WORD = /(?:^|\s)\p{Ll}\p{L}+(?=[\s,;:.)]|$)/gu;
const TAIL_CHARS = 4;
const MAX_ROW_CHARS = 110;
const MAX_PLAIN_WORDS = 3;

/** Whether each paragraph is a row of a table or a list of results: figures, names and no sentence. */
export const findRows = (paragraphs: Paragraph[]): boolean[] =>
  paragraphs.map(({ opening, chars }) => chars <= MAX_ROW_CHARS && isRow(opening));

function isRow(line: string): boolean {
  if (STOPPED.test(line.slice(-TAIL_CHARS))) return false;
  const figures = line.match(NUMBER)?.length ?? 0;
  const isTable = figures >= 2 || CELLS.test(line) || SCORE.test(line);
  return isTable && (line.match(PLAIN_WORD)?.length ?? 0) <= MAX_PLAIN_WORDS;
}
