import type { Context } from '../command.ts';
import { openLine } from '../line/line.ts';
import type { Reply } from '../reply/reply.ts';
import { isGoneOnFrom } from './change-call.ts';
import { type Asking, findEarlier, hasOfAnybody } from './earlier.ts';
import { isOrder } from './is-order.ts';
import { noteEarlier, ofTheirOwn } from './note-earlier.ts';

type Question = { command: string; outcome: string };

/**
 * A refusal in a thread with what it could have gone on from: what was asked there last, or that
 * everybody has only their own questions. Other answers stay as they are.
 */
export async function withEarlier(
  answer: Reply,
  asking: Asking & { line: string },
  { command, outcome }: Question,
  context: Context,
): Promise<Reply> {
  const { refused, asksBack, isTooMuch } = answer;
  const isRefused = refused && !asksBack && !isTooMuch && outcome === 'explained';
  if (!isRefused || asking.thread === undefined) return answer;
  if (command === '' ? isOrder(asking.line, context.commands) : !isGoneOnFrom(command))
    return answer;
  const found = await findEarlier(asking, context);
  const earlier = found?.before ?? found;
  const open = earlier && openLine(earlier.line, context.commands);
  if (open)
    return noteEarlier(answer, { earlier: { ...open, line: earlier.line }, write: context.write });
  if (!(await hasOfAnybody(asking, context))) return answer;
  return { ...answer, blocks: [...answer.blocks, { kind: 'note', text: ofTheirOwn() }] };
}
