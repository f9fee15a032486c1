import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { fold } from '../../text/fold.ts';
import type { Name } from '../../text/read-name.ts';
import { phrase } from '../../text/words.ts';
import type { Token } from '../doc.ts';
import { isSmall } from './small-words.ts';

// Words that stay small in a headline.
const SMALL = new Set(
  'a an and as at but by for from in into is its nor of on or over per the to via vs with'.split(
    ' ',
  ),
);
/** So many words with a capital that the article elsewhere writes small make a line a headline. */
const MIN_RAISED_WORDS = 2;

/**
 * The units set in headline capitals, where a capital says nothing: “Rivals Mock Voss Over Harbour
 * Plan” has no name of five words.
 */
export function headlineUnits(tokens: Token[], small: Set<string>): Set<number> {
  const raised = new Map<number, number>();
  const plain = new Set<number>();
  tokens.forEach((token, at) => {
    const { unit, lower } = token;
    if (isSmall(token) && !SMALL.has(lower)) plain.add(unit);
    else if (!isSmall(token) && small.has(lower) && tokens[at - 1]?.unit === unit)
      raised.set(unit, (raised.get(unit) ?? 0) + 1);
  });
  return new Set(
    [...raised]
      .filter(([unit, count]) => count >= MIN_RAISED_WORDS && !plain.has(unit))
      .map(([unit]) => unit),
  );
}

/** Full names in headlines: a known first name and a surname that the text below goes on with. */
export function headlineNames(tokens: Token[], headlines: Set<number>, body: Name[]): Name[] {
  if (headlines.size === 0) return [];
  const surnames = new Set(body.map(({ text }) => fold(text)));
  return tokens.flatMap(({ unit, text }, first) => {
    const last = first + 1;
    const next = tokens[last];
    if (!headlines.has(unit) || next?.unit !== unit) return [];
    if (!FIRST_NAMES.has(fold(text)) || !surnames.has(fold(next.text))) return [];
    const name = { first, last, text: phrase(tokens, first, last) };
    return [{ ...name, role: null, title: null, organisation: false }];
  });
}
