import type { Json } from '../json.ts';
import { type Fault, failed } from './fault.ts';
import { keyFaults } from './key-faults.ts';
import { ELEMENT_KEYS } from './keys.ts';

const PLAIN = ['plain_text'];
const EITHER = ['plain_text', 'mrkdwn'];

/** A text without markup that has to be there. */
export const plainFaults = (text: Json, at: string, most: number): Fault[] =>
  textFaults(text, at, most, PLAIN);

/** A text with or without markup that has to be there. */
export function textFaults(text: Json, at: string, most: number, types = EITHER): Fault[] {
  if (typeof text !== 'object' || text === null) return failed([false, at, 'a text is missing']);
  const words: unknown = text.text;
  const isText = typeof words === 'string' && words.trim() !== '';
  return [
    ...keyFaults(text, at, ELEMENT_KEYS, types),
    ...failed(
      [isText, `${at}/text`, 'an empty text'],
      [!isText || words.length <= most, `${at}/text`, `more than ${most} characters`],
    ),
  ];
}

/** A text without markup that may be missing. */
export const optionalFaults = (text: Json | undefined, at: string, most: number): Fault[] =>
  text === undefined ? [] : plainFaults(text, at, most);
