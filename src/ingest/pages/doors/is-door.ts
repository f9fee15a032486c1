import { lengthOf } from '../words/text-length.ts';
import { findSigns, type Sign } from './find-signs.ts';

const MIN_SIGNS = 2;
/** On hardly any text, such as “You need to enable JavaScript to run this app.”, one will do. */
const MAX_CHARS_OF_ONE = 300;
/** A door says little else. */
const MAX_CHARS = 2_500;
const MIN_SHARE = 0.5;

// A door speaks of nobody but the reader.
const REPORTS = /\b(?:said|told|sagte|a dit|dijo)\b/iu;

/**
 * Whether the text of a page is not an article but a door: a check for programs, a question for
 * consent, a log-in, an offer, a page that says that another is gone. No phrase is proof, since an
 * article may be about doors: the text must be short, report nothing that somebody said, and lines
 * that show signs, of two kinds of phrases or more, must be most of it. A title such as “Just a
 * moment...” counts as a line.
 */
export const isDoor = (lines: string[], title: string | null): boolean =>
  signsOfDoor(lines, title).length > 0;

/** Of a door, whether it says that there is no such page; undefined where it is none. */
export function tellDoor(lines: string[], title: string | null): { isGone: boolean } | undefined {
  const signs = signsOfDoor(lines, title);
  if (signs.length === 0) return undefined;
  return { isGone: signs.filter(({ kind }) => kind === 'gone').length > signs.length / 2 };
}

/** The signs of a door; none where it is none. */
function signsOfDoor(lines: string[], title: string | null): Sign[] {
  const length = lengthOf(lines);
  if (length > MAX_CHARS || lines.some((line) => REPORTS.test(line))) return [];
  const shown = lines.map((line) => ({ line, signs: findSigns(line).filter(isOfDoor) }));
  const signed = shown.filter(({ signs }) => signs.length > 0);
  const signs = [...signed.flatMap((line) => line.signs), ...findSigns(title ?? '')];
  const enough = length <= MAX_CHARS_OF_ONE ? 1 : MIN_SIGNS;
  const isShown = new Set(signs.map(({ pattern }) => pattern)).size >= enough;
  const isMost = lengthOf(signed.map(({ line }) => line)) >= length * MIN_SHARE;
  return isShown && isMost ? signs : [];
}

const isOfDoor = ({ kind }: Sign): boolean => kind !== 'plea';
