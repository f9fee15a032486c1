import { ALL_DAYS, readStoredDays, writeDays } from '../../src/briefings/order/days.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Briefing } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';
import { describeBriefing } from './describe-briefing.ts';
import type { Asked } from './read-asked.ts';
import { topicsMeant } from './topics-meant.ts';

/** What a briefing has with one thing in place of another, all else left. Throws where it lacks that. */
export function replacedIn(before: Briefing, typed: string, old: Asked, asked: Asked): Asked {
  const lacks = (): UserError => lacking(before, typed);
  const { times, days, zone } = old.order;
  const kinds = [
    times && asked.order.times && { times: swap(before.times, times, asked.order.times, lacks) },
    days && asked.order.days && { days: swapDays(before.days, days, asked.order.days, lacks) },
    zone && asked.order.zone && zone === before.zone && { zone: asked.order.zone },
  ].filter((part) => part !== undefined && part !== false && part !== '');
  const topics = old.topics && asked.topics && swapTopics(before, old.topics, asked.topics, lacks);
  const sources =
    old.sources && asked.sources && swap(before.sources, old.sources, asked.sources, lacks);
  const isMoved = old.channel?.id === before.channel.id && asked.channel !== undefined;
  if (kinds.length === 0 && !topics && !sources && !isMoved) throw lacks();
  const { topics: _, sources: __, ...rest } = asked;
  const order = Object.assign({}, asked.order.zoneSaid && zone ? asked.order : {}, ...kinds);
  return {
    ...rest,
    order,
    ...(topics && { topics }),
    ...(sources && { sources }),
  };
}

function swap(
  has: readonly string[],
  old: readonly string[],
  wanted: readonly string[],
  lacks: () => UserError,
): string[] {
  const isOld = (one: string): boolean => old.some((other) => fold(other) === fold(one));
  if (!old.every((one) => has.some((own) => fold(own) === fold(one)))) throw lacks();
  const at = has.findIndex(isOld);
  const swapped = [...has.slice(0, at), ...wanted, ...has.slice(at)].filter(
    (one) => wanted.includes(one) || !isOld(one),
  );
  return [...new Set(/^\d\d:\d\d$/u.test(swapped[0]!) ? swapped.sort() : swapped)];
}

function swapDays(has: string, old: string, wanted: string, lacks: () => UserError): string {
  const [own, gone, come] = [has, old, wanted].map((days) => readStoredDays(days) ?? ALL_DAYS);
  if (!gone!.every((day) => own!.includes(day))) throw lacks();
  return writeDays([...own!.filter((day) => !gone!.includes(day)), ...come!]);
}

function swapTopics(
  before: Briefing,
  old: readonly string[],
  wanted: readonly string[],
  lacks: () => UserError,
): string[] {
  const { own, others } = topicsMeant(before, old);
  if (others.length > 0) throw lacks();
  return swap(before.topics, own, wanted, lacks);
}

function lacking(before: Briefing, typed: string): UserError {
  const word = sayBack(typed);
  return new UserError(
    `“${word}” is nothing that this briefing has: ${describeBriefing(before)}.`,
    [{ label: 'What should change?', line: `briefing edit ${before.id}` }],
    { word },
  );
}
