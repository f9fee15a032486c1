import type { Token } from './tokens.ts';

/**
 * The words without those that a pattern finds in them, compared in lower case with a blank between
 * each; undefined where it finds nothing. Words in quotation marks are never found.
 */
export function removeMatch(tokens: Token[], pattern: RegExp): Token[] | undefined {
  const low = tokens.map((token) => (token.quoted ? '\0' : token.low)).join(' ');
  const found = pattern.exec(low);
  if (!found || found[0].trim() === '') return undefined;
  const before = wordsIn(low.slice(0, found.index));
  const length = wordsIn(found[0]);
  return [...tokens.slice(0, before), ...tokens.slice(before + length)];
}

const wordsIn = (text: string): number => text.split(' ').filter(Boolean).length;
