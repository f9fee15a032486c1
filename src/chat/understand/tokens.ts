import type { Word } from '../words.ts';
import { withoutFormatting } from './clean-line.ts';
import { writeOut } from './write-out.ts';

/** A word of a sentence, or a mark between words, as it is compared and as it was typed. */
export type Token = {
  text: string;
  /** Lower case, with straight apostrophes. */
  low: string;
  /** Typed in quotation marks: it is no word of asking, and no time. */
  quoted: boolean;
  /** `Marsh’s`: the name ends here. */
  owner?: true;
  /** The whole name of a source. */
  outlet?: true;
};

// `strike?!`, `Holm,`
const END = /[?!.,;:…)\]]+$/u;
// a comma or more that sets words apart
const APART = /[,;:]/u;
// `/`, `—`, `|` between blanks
const LONE_MARK = /^[/|–—-]+$/u;
// `Marsh's`, `Marsh’s`
const OWNER = /['’]s$/iu;
const SMART_APOSTROPHES = /[‘’ʼ`´]/gu;
const OPENING = /^[(¿¡]+/u;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;

/** The words and marks of what was typed. What was in quotation marks stays one token. */
export const toTokens = (words: Word[]): Token[] => words.flatMap(writtenOut).flatMap(tokensOf);

/** `abt holm` is `about holm`; what one word stands for may be two. */
function writtenOut(word: Word): Word[] {
  if (word.quoted) return [word];
  const text = writeOut(word.value);
  return text === word.value ? [word] : text.split(' ').map((value) => ({ ...word, value }));
}

function tokensOf({ value: typed, quoted }: Word): Token[] {
  const value = withoutFormatting(typed);
  if (EMOJI.test(value)) return [];
  if (quoted) return [token(value.replace(END, ''), true)].filter(({ text }) => text !== '');
  if (LONE_MARK.test(value)) return [token('/', false)];
  if (value === '&' || value === '+') return [token('and', false)];
  const bare = value.replace(OPENING, '');
  const end = END.exec(bare)?.[0] ?? '';
  const text = end === '' || isShortened(bare) ? bare : bare.slice(0, -end.length);
  const isColon = end.includes(':');
  const mark = APART.test(end) ? [token(isColon ? ':' : ',', false)] : [];
  return [...inParts(text), ...mark];
}

// `J.`, `Dr.`, `a.m.`, `25.11.`
const SHORTENED =
  /^(?:\p{L}\.)+$|^\d{1,2}\.\d{1,2}\.$|^(?:dr|mr|mrs|ms|st|sen|gov|gen|rep|prof)\.$/iu;

const isShortened = (text: string): boolean => SHORTENED.test(text);

/** `pay,rates` typed without a blank; a number with a comma stays whole. */
function inParts(text: string): Token[] {
  if (text === '') return [];
  const parts = /\d,\d/u.test(text) ? [text] : text.split(',').filter((part) => part !== '');
  return parts.flatMap((part, at) => [
    ...(at > 0 ? [token(',', false)] : []),
    OWNER.test(part) && part.length > 3 ? ownerOf(part) : token(part, false),
  ]);
}

function ownerOf(text: string): Token {
  // `what's` is no owner, and is compared as it stands.
  if (isContraction(text)) return token(text, false);
  const owner = token(text.replace(OWNER, ''), false);
  // Nor is `today's`: it says when.
  return TIMES.has(owner.low) ? owner : { ...owner, owner: true };
}

const TIMES = new Set(
  'today yesterday tonight week weekend month year morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

const CONTRACTIONS = new Set(
  "what's who's where's when's how's that's there's it's let's here's he's she's everyone's anyone's".split(
    ' ',
  ),
);

const isContraction = (text: string): boolean => CONTRACTIONS.has(lowOf(text));

const lowOf = (text: string): string => text.toLowerCase().replace(SMART_APOSTROPHES, "'");

function token(text: string, quoted: boolean): Token {
  return { text, low: quoted ? '' : lowOf(text), quoted };
}

export const textOf = (tokens: Token[]): string =>
  tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ,/gu, ',')
    .replace(/^[,\s/:]+|[,\s/:]+$/gu, '');

/** The same for a topic, in which “the company’s offer” stays as it is. */
export const topicOf = (tokens: Token[]): string =>
  textOf(tokens.map((token) => (token.owner ? { ...token, text: `${token.text}’s` } : token)));
