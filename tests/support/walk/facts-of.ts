import { type Block, quoteText, type Reply } from '../../../src/chat/reply/reply.ts';

/** As much of each text is looked for, in whole words: what is longer may have been cut. */
const MOST_CHARS = 80;
/** A longer word may be left out whole. */
const MOST_WORD_CHARS = 40;

/** What a reply says, in its own words: whoever shows all of it shows each of these. */
export const factsOf = ({ title, blocks }: Reply): string[] =>
  [title, ...blocks.flatMap(textsOf)]
    .map((text) => plainWords(beginOf(text)))
    .filter((words) => words !== '');

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'note':
    case 'excerpt':
      return [block.text];
    case 'report':
      return [block.source.title];
    case 'quote':
      return [quoteText(block)];
    case 'story':
      return [block.title];
    case 'list':
      return block.items.flatMap(({ label, detail }) => [label, detail ?? '']);
    case 'pair':
      return block.sides.flatMap(({ quotes }) => quotes.map(quoteText));
    default:
      return [];
  }
}

function beginOf(text: string): string {
  const words = text.slice(0, 2 * MOST_CHARS).split(/\s+/u);
  const long = words.findIndex((word) => word.length > MOST_WORD_CHARS);
  const kept: string[] = [];
  for (const word of long < 0 ? words : words.slice(0, long))
    if (kept.join('').length + word.length <= MOST_CHARS) kept.push(word);
    else break;
  return kept.join(' ');
}

/** Letters and signs alone: blanks and what is not to be seen are told apart by nobody. */
export const plainWords = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\s|\p{Cc}|\p{Cf}|\p{M}/gu, '');

/** Every address that a reply itself names, as `addressKey` compares them. */
export const addressesOf = (reply: Reply): Set<string> => new Set(addressesIn(reply));

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/iu.test(value) ? [addressKey(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

/** An address without its fragment, and without how its brackets are written. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { href } = new URL(address);
  return href
    .replace(/#.*$/su, '')
    .replace(/%(?:28|29|5B|5D|3C|3E|60|5C|2A)/giu, (code) => decodeURIComponent(code));
}
