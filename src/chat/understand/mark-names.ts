import { type Token, textOf } from './tokens.ts';

/**
 * Takes the words of each of these names together as one token that is no time and no word of asking:
 * “Meridian Today” names no day.
 */
export function markNames(tokens: Token[], names: string[][]): Token[] {
  const marked: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = Math.max(
      0,
      ...names.map((name) => (isHere(name, tokens, at) ? name.length : 0)),
    );
    if (length > 1) marked.push(joined(tokens.slice(at, at + length)));
    else marked.push(tokens[at]!);
    at += Math.max(1, length);
  }
  return marked;
}

const isHere = (name: string[], tokens: Token[], at: number): boolean =>
  name.every((word, n) => tokens[at + n]?.quoted === false && tokens[at + n]!.low === word);

function joined(tokens: Token[]): Token {
  const { owner } = tokens.at(-1)!;
  return { text: textOf(tokens), low: '', quoted: true, outlet: true, ...(owner && { owner }) };
}
