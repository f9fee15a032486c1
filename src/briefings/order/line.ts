import { splitTokens, type Token } from './tokens.ts';

/** A line in words; `ahead` has the words from each of them on, as far as a phrase may reach. */
export type Line = { text: string; tokens: Token[]; ahead: string[] };

const PHRASE_WORDS = 9;

export function createLine(text: string, tokens: Token[] = splitTokens(text)): Line {
  const ahead = tokens.map((_, at) =>
    tokens
      .slice(at, at + PHRASE_WORDS)
      .map(({ word }) => word)
      .join(' '),
  );
  return { text, tokens, ahead };
}

/** The match of a phrase that begins with this word, and where it ends; whole words only. */
export function matchPhrase(
  { ahead }: Line,
  at: number,
  phrase: RegExp,
): { to: number; match: RegExpExecArray } | undefined {
  const words = ahead[at] ?? '';
  const match = phrase.exec(words);
  if (match?.index !== 0 || match[0] === '') return undefined;
  const after = words[match[0].length];
  if (after !== undefined && after !== ' ') return undefined;
  return { to: at + match[0].split(' ').length, match };
}

/** The words as they were typed. */
export const typedFrom = ({ text, tokens }: Line, from: number, to: number): string =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end);

/** The whole line with other words in these words' place. */
export function withInstead(
  { text, tokens }: Line,
  from: number,
  to: number,
  words: string,
): string {
  return text.slice(0, tokens[from]!.start) + words + text.slice(tokens[to - 1]!.end);
}

const MAX_SAID_CHARS = 40;

/** As it is said back: nobody wants to read a thousand letters again. */
export const cut = (words: string): string =>
  words.length > MAX_SAID_CHARS ? `${words.slice(0, MAX_SAID_CHARS - 1)}…` : words;
