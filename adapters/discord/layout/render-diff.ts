import { diffPieces, legendOf } from '../../../src/chat/reply/diff-text.ts';
import { isolate } from '../../../src/chat/reply/isolate.ts';
import type { DiffBlock } from '../../../src/chat/reply/reply.ts';
import { message, say } from '../../../src/language/say.ts';
import { escapeLine, escapeText, name, small } from './markup.ts';

const MARKS = { same: '', gone: '~~', new: '**' };
const LOOKS = { gone: message('struck'), new: message('bold') };

/** `We ~~will~~ **shall** pay.`, and in small print what the marks mean. */
export function renderDiff(block: DiffBlock): string {
  const words = diffPieces(block).map(({ text, change }) =>
    change === 'same' ? escapeText(text) : marked(escapeLine(text), MARKS[change]),
  );
  const legend = legendOf(block).map(
    ({ change, meaning }) => `${marked(say(LOOKS[change]), MARKS[change])}: ${name(meaning)}`,
  );
  return `${isolate(words.join(' '))}\n${legend.length > 0 ? small(legend) : '\n'}`;
}

const marked = (words: string, mark: string): string => (words ? `${mark}${words}${mark}` : '');
