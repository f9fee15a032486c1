import type { Pressable } from '../../../src/chat/reply/reply.ts';
import { escapeText } from './markup.ts';

// `/quotes`, `/desk briefing create`
const NAME = /^\/[-_\p{L}\p{N}]+(?: [-_\p{L}\p{N}]+){0,2}$/u;
const ID = /^\d{1,20}$/u;

/** Writes our own words. */
export type OwnWords = (text: string) => string;

/**
 * Our own words for Discord: commands that they say to type can be pressed, and all else is shown
 * as it is, also what somebody has written to look like such a command.
 */
export function ownWords(pressable: Pressable[] = []): OwnWords {
  const ids = new Map(
    pressable
      .filter(({ typed, id }) => NAME.test(typed) && ID.test(id))
      .map(({ typed, id }) => [typed, id]),
  );
  if (ids.size === 0) return escapeText;
  // The longest first, and each as a whole: not the begin of another command or of an address.
  const names = [...ids.keys()].sort((one, other) => other.length - one.length);
  const command = new RegExp(
    `(?<![\\p{L}\\p{N}/:<.])(${names.join('|')})(?![-_/:\\p{L}\\p{N}])`,
    'u',
  );
  return (text) =>
    text
      .split(command)
      .map((part, at) => (at % 2 === 1 ? `<${part}:${ids.get(part)}>` : escapeText(part)))
      .join('');
}
