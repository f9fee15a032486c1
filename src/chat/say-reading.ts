import { say } from '../language/say.ts';
import type { Context } from './command.ts';
import type { Block, Reply } from './reply/reply.ts';
import type { Understood } from './understand-line.ts';

/**
 * How a line was read that was not typed in that form, and what of it was not heeded, as small print
 * above the answer.
 */
export function sayReading(
  answer: Reply,
  { isMoved, name, remarks }: Understood,
  { write }: Context,
): Reply {
  const { readAs } = answer;
  if (name === 'help' || name === 'say-hello') return answer;
  const read =
    isMoved && readAs !== undefined ? [say('Read as: {line}', { line: write(readAs) })] : [];
  const notes = [...read, ...new Set(remarks)].map((text): Block => ({ kind: 'note', text }));
  return notes.length > 0 ? { ...answer, blocks: [...notes, ...answer.blocks] } : answer;
}
