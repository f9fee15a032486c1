import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { fold } from '../../text/fold.ts';
import type { Name } from '../../text/read-name.ts';
import { phrase } from '../../text/words.ts';
import type { Token } from '../doc.ts';

// What headline capitals leave small.
const SMALL = new Set(
  'a an and as at but by for from in into is its nor of on or over per the to via vs with'.split(
    ' ',
  ),
);
/** Words set in capitals against the article's habit that make a line a headline. */
const ENOUGH = 2;

/** The words an article writes small somewhere, in lower case. */
export const smallWords = (tokens: Token[]): Set<string> =>
  new Set(tokens.filter(isSmall).map(({ lower }) => lower));

const isSmall = ({ text }: Token): boolean => /^\p{Ll}/u.test(text);

/**
 * The units set in headline capitals, where a capital says nothing: “Rivals Mock Voss Over Harbour Plan” has
 * no name of five words. They are told by words that the article elsewhere writes small.
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
      .filter(([unit, count]) => count >= ENOUGH && !plain.has(unit))
      .map(([unit]) => unit),
  );
}

/** The full names in headlines whose surname the text below goes on with: a known first name, then the surname. */
export function headlineNames(tokens: Token[], units: Set<number>, body: Name[]): Name[] {
  const surnames = new Set(body.map(({ text }) => fold(text)));
  return tokens.flatMap(({ unit, text }, first) => {
    const last = first + 1;
    const next = tokens[last];
    if (!units.has(unit) || next?.unit !== unit) return [];
    if (!FIRST_NAMES.has(fold(text)) || !surnames.has(fold(next.text))) return [];
    const name = { first, last, text: phrase(tokens, first, last) };
    return [{ ...name, role: null, title: null, organisation: false }];
  });
}
