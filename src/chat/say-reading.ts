import type { Context } from './command.ts';
import type { Reply } from './reply.ts';
import type { Understood } from './understand-line.ts';

/** How a line was read that was not typed in that form, as small print above the answer. */
export function sayReading(
  answer: Reply,
  { isMoved, name }: Understood,
  { write }: Context,
): Reply {
  const { readAs } = answer;
  if (!isMoved || readAs === undefined || name === 'help') return answer;
  const note = { kind: 'note', text: `Read as: ${write(readAs)}` } as const;
  return { ...answer, blocks: [note, ...answer.blocks] };
}
