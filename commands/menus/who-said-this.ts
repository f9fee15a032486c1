import { formatLine } from '../../src/chat/line/line.ts';
import { message, say } from '../../src/language/say.ts';
import { evenQuotes } from './even-quotes.ts';
import type { Menu } from './menu.ts';

// https://… among the words, which nobody says
const ADDRESS = /<?https?:\/\/\S+/giu;
const MIN_WORDS = 3;
const LACKING = message(
  'There are no words to check in this message. It takes a quotation: words that somebody is said to have said.',
);

/** Checks the quotations in a message, or all of its words where nothing is in quotation marks. */
export const whoSaidThis: Menu = {
  id: 'who_said_this',
  name: 'Who said this?',
  about: 'Whether the quotation in a message is on record, whose it is, and what of it differs',
  alone: {
    about: 'Whether a quotation that you paste is on record, whose it is, and what of it differs',
    asks: message('The words as they are quoted, or a text with several quotations'),
    lacking: message(
      'There are no words to check here. It takes a quotation: words that somebody is said to have said.',
    ),
  },
  ask({ text }) {
    const words = text.replace(ADDRESS, ' ').trim();
    const said = words.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (said.length < MIN_WORDS) return { lacking: say(LACKING) };
    return { line: formatLine('verify', { words: evenQuotes(words) }) };
  },
};
