import { NEVER_REFUSED } from '../../src/briefings/due/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { type Context, defineVerb, example } from '../../src/chat/command.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { canPost } from '../can-post.ts';
import { BRIEFING } from '../examples.ts';
import { mayManage } from '../may-manage.ts';
import { briefingsHere } from '../orders-here.ts';
import { askHowMany } from './ask-how-many.ts';
import { askForOne } from './ask-of-several.ts';
import { askToDelete, askToPause } from './ask-to-delete.ts';
import { pause, resume } from './change.ts';
import { readChangeWords } from './change-words.ts';
import { deleteBriefing } from './delete-briefing.ts';
import { partsThatDiffer } from './describe-changes.ts';
import { EDIT_FORM } from './edit-form.ts';
import { WHICH } from './find-briefing.ts';
import { askOfAll } from './keep-only.ts';
import { ORDER } from './order-options.ts';
import { placeOrder } from './order-text.ts';
import { ordersIn } from './orders-in.ts';
import type { Asked } from './read-asked.ts';
import { readChange } from './read-change.ts';
import { findSame, twinThere } from './same-briefing.ts';
import { askWhat, nothingChanges, sayChanged } from './say-changed.ts';
import { whichAndWhat } from './which-and-what.ts';

const options = { ...WHICH, ...ORDER } as const;

export const edit = defineVerb({
  about: 'Change a briefing: its times, days, channel, topics or length',
  options,
  examples: [example`briefing edit ${BRIEFING} 9am weekdays`],
  manages: 'channel',
  form: EDIT_FORM,
  place: async ({ text, given }) => placeOrder(text, given, options),
  async run({ which, ...values }, context) {
    const briefings = await briefingsHere(context);
    const { before, words, isBare, again } = await whichAndWhat(which, values, briefings, context);
    await mayManage([before.channel], context);
    if (isBare) return askWhat(before, context);
    const orders = ordersIn(words);
    if (orders.length > 1) throw askForOne(orders, again);
    const change = readChangeWords(words);
    if (change.verb === 'help') return askWhat(before, context);
    if (change.verb === 'delete')
      return remove(before, { which, time: values.time }, briefings, context);
    if (change.verb === 'clear') throw askOfAll(before);
    const part =
      change.verb === 'pause' && !which ? askToPause(before, values.time ?? '') : undefined;
    if (part) throw part;
    if (change.verb)
      return {
        ...(await VERBS[change.verb].run({ which: before.id }, context)),
        readAs: undefined,
      };
    if (change.count) throw askHowMany(before, change.count, again);
    const asked = await readChange(before, change, { values, again }, context);
    if (asked === undefined) return askWhat(before, context);
    const after = changed(before, asked, context.now);
    const parts = partsThatDiffer(before, after);
    if (parts.length === 0) return nothingChanges(before);
    const twinAmong = (all: Briefing[]) =>
      findSame(
        after,
        all.filter(({ id }) => id !== after.id),
      );
    const twin = twinAmong(briefings);
    if (twin) throw twinThere(after, twin);
    const isMoved = after.channel.id !== before.channel.id;
    if (isMoved) await mayManage([after.channel], context);
    const lacking = isMoved ? await canPost(after.channel, again(words), context) : [];
    const since = await context.store.saveUnlessTwin(after, twinAmong);
    if (since) throw twinThere(after, since);
    const said = sayChanged({ before, after, parts, asked }, context.now);
    return { ...said, blocks: [...said.blocks, ...lacking] };
  },
});

const VERBS = { pause, resume };

/** By its id, or as the only one there is; else it is asked for first. */
async function remove(
  before: Briefing,
  { which, time = '' }: { which?: string | undefined; time?: string | undefined },
  briefings: Briefing[],
  context: Context,
): Promise<Reply> {
  const typed = which ?? time;
  const isById = typed.toLowerCase().startsWith(before.id);
  const isOnly = briefings.length === 1 && which === undefined && readChangeWords(time).verb;
  if (!isById && !isOnly) throw askToDelete(before, typed);
  return deleteBriefing(before, context);
}

/** The briefing with what was asked. A new channel has refused nothing yet. */
function changed(before: Briefing, asked: Asked, now: Date): Briefing {
  const { order, channel, notes, ...chosen } = asked;
  const { times = before.times, days = before.days, zone = before.zone } = order;
  const schedule = { times, days, zone };
  const isMoved = channel !== undefined && channel.id !== before.channel.id;
  return {
    ...before,
    ...schedule,
    ...chosen,
    ...(isMoved && { channel, ...NEVER_REFUSED }),
    nextDueAt: before.paused ? null : (nextOccurrence(schedule, now)?.toISOString() ?? null),
  };
}
