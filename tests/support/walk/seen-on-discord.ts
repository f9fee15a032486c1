import type { Reply } from '../../../src/chat/reply/reply.ts';
import { allMarks, type Mark, readMarkup, visible } from '../discord/read-markup.ts';
import { type Component, flatten } from '../discord/rules/component.ts';
import { addressesOf, addressKey, plainWords } from './facts-of.ts';

/** Signs at the beginning of a line that we set ourselves. */
const OWN_LINES = ['-#', '###', '>', '-'];
const INERT = ['text', 'escape', 'bold', 'time'];

/** What Discord's readers see of a message, and what in it has an effect that nobody meant. */
export function seenOnDiscord(components: Component[], reply: Reply) {
  const texts = flatten(components).flatMap(({ content }) => content ?? []);
  const marks = texts.map(readMarkup);
  const own = addressesOf(reply);
  return {
    words: plainWords(marks.map(visible).join('\n')),
    leaks: marks
      .flatMap(allMarks)
      .filter((mark) => !isMeant(mark, reply, own))
      .map(({ kind, text, url }) => `${kind} ${url ?? text.slice(0, 60)}`),
  };
}

function isMeant({ kind, text, url }: Mark, { blocks }: Reply, own: Set<string>): boolean {
  const has = (wanted: string) => blocks.some((block) => block.kind === wanted);
  if (INERT.includes(kind)) return true;
  if (kind === 'line') return OWN_LINES.includes(text);
  if (kind === 'link') return own.has(addressKey(url ?? ''));
  if (kind === 'strike') return has('diff');
  if (kind === 'fence') return has('chart');
  return kind === 'code' && text === 'Update' && has('story');
}
