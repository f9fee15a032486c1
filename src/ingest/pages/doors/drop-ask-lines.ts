import { countWords } from '../words/is-sentence.ts';
import { findAsks, type Sign } from './find-signs.ts';

const MIN_SIGNS = 2;
const MIN_LINES = 2;
/** Among lines that ask, a price, a heading or a name may stand. */
const MAX_WORDS_AMONG = 12;

/**
 * Drops the last paragraphs where they ask for something and no box holds them: at least two, that
 * show two signs or more, with the short lines among and behind them. Gives the signs it dropped.
 */
export function dropAskLines(lines: string[]): { lines: string[]; signs: Sign[] } {
  const asking: Sign[][] = [];
  let first = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const signs = findAsks(lines[at]!);
    if (signs.length === 0 && countWords(lines[at]!) > MAX_WORDS_AMONG) break;
    if (signs.length === 0) continue;
    first = at;
    asking.push(signs);
  }
  const signs = asking.flat();
  const isAsk =
    asking.length >= MIN_LINES && new Set(signs.map(({ pattern }) => pattern)).size >= MIN_SIGNS;
  return isAsk ? { lines: lines.slice(0, first), signs } : { lines, signs: [] };
}
