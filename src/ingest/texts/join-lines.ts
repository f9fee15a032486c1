import { fold } from '../../text/fold.ts';
import { toTerm } from '../../text/fold-terms.ts';
import { MAX_RARITY, rarityOf } from '../../text/rarity-of.ts';

// “lis-” at the end of a line, “tening” at the beginning of the next
const FIRST_HALF = /(?<![\p{L}\p{N}'’-])(\p{L}\p{Ll}*)-$/u;
const SECOND_HALF = /^(\p{Ll}+)(?![\p{L}\p{N}'’-])/u;
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/**
 * Joins two lines of a wrapped text. A word that was parted at the end of a line is made whole where the
 * text has it elsewhere, or English news often do; “two- and three-year terms” stays.
 */
export function createJoin(lines: string[]): (above: string, below: string) => string {
  let known: Set<string> | undefined;
  const isKnown = (word: string): boolean => {
    known ??= new Set(lines.flatMap((line) => (line.match(WORD) ?? []).map(fold)));
    return known.has(fold(word));
  };
  return (above, below) => {
    const first = FIRST_HALF.exec(above)?.[1];
    const second = SECOND_HALF.exec(below)?.[1];
    if (!first || !second) return `${above} ${below}`;
    if (isKnown(`${first}-${second}`)) return above + below;
    const isWhole = isKnown(first + second) || isCommon(first + second);
    return isWhole ? above.slice(0, -1) + below : `${above} ${below}`;
  };
}

function isCommon(word: string): boolean {
  const term = toTerm(fold(word));
  return term === undefined || rarityOf(term) < MAX_RARITY;
}
