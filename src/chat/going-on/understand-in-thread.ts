import type { Context } from '../command.ts';
import { type Understood, understandLine } from '../understand-line.ts';
import { type Asking, findEarlier, hasOfAnybody } from './earlier.ts';
import { goOn } from './go-on.ts';
import { isOrder } from './is-order.ts';
import { ofTheirOwn } from './note-earlier.ts';
import { readFollowUp } from './read-follow-up.ts';

/**
 * What a line means where it stands: in a thread it may go on from what the same person asked there.
 * Throws `UserError`.
 */
export async function understandInThread(
  line: string,
  asking: Asking,
  context: Context,
): Promise<Understood> {
  const { commands } = context;
  const earlier = await findEarlier(asking, context);
  const further = earlier && (await goOn(line, earlier, commands, context));
  if (further) return further;
  const understood = await understandLine(line, commands, context);
  const isFurther = !earlier && !isOrder(line, commands) && readFollowUp(line) !== undefined;
  return isFurther && (await hasOfAnybody(asking, context))
    ? { ...understood, remarks: [...understood.remarks, ofTheirOwn()] }
    : understood;
}
