import type { Json } from '../json.ts';
import { type Fault, failed, isAddress, isListOf } from './fault.ts';
import { keyFaults } from './key-faults.ts';
import { RICH_KEYS } from './keys.ts';

const PARTS = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'];
/** Broadcasts and groups of people are left out: nobody here means to call them. */
const WORDS = ['text', 'link', 'date', 'channel', 'user', 'emoji'];
const VERBATIM = ['text', 'link'];
const TEXT_STYLES = ['bold', 'italic', 'strike', 'code', 'underline'];
const LIST_STYLES = ['bullet', 'ordered'];

/** A block of rich text, in a message or in a cell. */
export const richFaults = ({ elements }: Json, at: string): Fault[] =>
  each(elements, `${at}/elements`, partFaults);

function partFaults(part: Json, at: string): Fault[] {
  const { type, elements, style, indent = 0, border = 0, offset = 0 } = part;
  const wrong = keyFaults(part, at, RICH_KEYS, PARTS);
  if (wrong.length > 0) return wrong;
  const inside = `${at}/elements`;
  const borders = failed([[0, 1].includes(border), `${at}/border`, 'not a border of 0 or 1']);
  if (type !== 'rich_text_list') return [...borders, ...each(elements, inside, wordsFor(type))];
  return [
    ...borders,
    ...failed(
      [LIST_STYLES.includes(style), `${at}/style`, `no such list: ${style}`],
      [Number.isInteger(indent) && indent >= 0 && indent <= 8, `${at}/indent`, 'not 0 to 8'],
      [Number.isInteger(offset) && offset >= 0, `${at}/offset`, 'not a number'],
    ),
    ...each(elements, inside, (item, where) => {
      const faults = keyFaults(item, where, RICH_KEYS, ['rich_text_section']);
      return faults.length > 0
        ? faults
        : each(item.elements, `${where}/elements`, wordsFor('rich_text_section'));
    }),
  ];
}

const wordsFor = (part: string) => (word: Json, at: string) =>
  wordFaults(word, at, part === 'rich_text_preformatted' ? VERBATIM : WORDS);

function wordFaults(word: Json, at: string, types: string[]): Fault[] {
  const wrong = keyFaults(word, at, RICH_KEYS, types);
  if (wrong.length > 0) return wrong;
  const { type, style = {} } = word;
  const styles = Object.entries(style);
  const isStyled = styles.every(
    ([key, on]) => TEXT_STYLES.includes(key) && typeof on === 'boolean',
  );
  return [
    ...failed([isStyled, `${at}/style`, `no such style: ${Object.keys(style)}`]),
    ...(WORD_FAULTS[type]?.(word, at) ?? []),
  ];
}

const WORD_FAULTS: Record<string, (word: Json, at: string) => Fault[]> = {
  text: ({ text }, at) => failed([isText(text), `${at}/text`, 'an empty text']),
  link: ({ url }, at) => failed([isAddress(url), `${at}/url`, 'not an address']),
  date: ({ timestamp, format, url, fallback }, at) =>
    failed(
      [Number.isInteger(timestamp), `${at}/timestamp`, 'not a number of seconds'],
      [isText(format) && format.trim() !== '', `${at}/format`, 'a date without a form'],
      [url === undefined || isAddress(url), `${at}/url`, 'not an address'],
      [fallback === undefined || isText(fallback), `${at}/fallback`, 'an empty text'],
    ),
  channel: ({ channel_id }, at) =>
    failed([isText(channel_id), `${at}/channel_id`, 'no channel is named']),
  user: ({ user_id }, at) => failed([isText(user_id), `${at}/user_id`, 'nobody is named']),
  emoji: ({ name }, at) => failed([isText(name), `${at}/name`, 'an emoji without a name']),
};

const isText = (text: unknown): text is string => typeof text === 'string' && text !== '';

function each(elements: Json[], at: string, faultsOf: (one: Json, at: string) => Fault[]): Fault[] {
  if (!isListOf(elements, 1, Number.POSITIVE_INFINITY)) return failed([false, at, 'nothing in it']);
  return elements.flatMap((element, index) => faultsOf(element, `${at}/${index}`));
}
