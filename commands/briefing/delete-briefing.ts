import type { Context } from '../../src/chat/command.ts';
import { button, type Reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { describeBriefing, listed } from './describe-briefing.ts';
import { createLine } from './line-of-briefing.ts';
import { sayAllDone, sayDone } from './say-done.ts';

/** No more buttons fit beside the others. */
const MAX_UNDONE = 4;

/** Deletes a briefing, with a button that brings it back. */
export async function deleteBriefing(
  briefing: Briefing,
  { store, place }: Context,
): Promise<Reply> {
  await store.deleteOrder(place.id, briefing.id);
  const title = say('Deleted: {briefing}.', { briefing: describeBriefing(briefing) });
  return sayDone(title, briefing, button(say('Undo'), undoLine(briefing)));
}

export async function deleteAll(
  all: readonly Briefing[],
  { store, place }: Context,
): Promise<Reply> {
  for (const { id } of all) await store.deleteOrder(place.id, id);
  const undo = all
    .slice(0, MAX_UNDONE)
    .map((one) => button(say('Undo {times}', { times: listed(one.times) }), undoLine(one)));
  return sayAllDone(
    say('Deleted: {briefings, plural, one {# briefing} other {# briefings}}.', {
      briefings: all.length,
    }),
    all,
    undo,
  );
}

const undoLine = (briefing: Briefing): string => `${createLine(briefing)} id:${briefing.id}`;
