import { ALL_DAYS, readStoredDays, writeDays } from '../../src/briefings/order/days.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';
import { describeBriefing } from './describe-briefing.ts';
import type { Asked } from './read-asked.ts';
import type { Replacing } from './replacing.ts';
import { topicsMeant } from './topics-meant.ts';

/**
 * What a briefing has with one thing in place of another, and what else was asked. Throws where it
 * lacks that thing, or nothing of its kind comes in its place.
 */
export function replacedIn(
  before: Briefing,
  { old: typed, words }: Replacing,
  old: Asked,
  asked: Asked,
): Asked {
  const lacks = (): UserError => lacking(before, typed);
  const gone = [...Object.keys(old.order), ...(old.channel ? ['channel'] : [])];
  const come = [...Object.keys(asked.order), ...(asked.channel ? ['channel'] : [])];
  if (gone.length === 0) throw lacks();
  if (!gone.every((part) => come.includes(part))) throw unlike(before, typed, words);
  if (old.order.zone && old.order.zone !== before.zone) throw lacks();
  if (old.channel && old.channel.id !== before.channel.id) throw lacks();
  const { times, days } = asked.order;
  return {
    ...asked,
    order: {
      ...asked.order,
      ...(old.order.times && times && { times: swap(before.times, old.order.times, times, lacks) }),
      ...(old.order.days && days && { days: swapDays(before.days, old.order.days, days, lacks) }),
    },
    ...(old.topics &&
      asked.topics && { topics: swapTopics(before, old.topics, asked.topics, lacks) }),
    ...(old.sources &&
      asked.sources && { sources: swap(before.sources, old.sources, asked.sources, lacks) }),
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

function unlike(before: Briefing, old: string, words: string): UserError {
  const word = sayBack(words);
  return new UserError(
    say('I cannot put “{word}” in the place of “{old}”.', { word, old: sayBack(old) }),
    [{ label: say('What should change?'), line: `briefing edit ${before.id}` }],
    { word },
  );
}

function lacking(before: Briefing, typed: string): UserError {
  const word = sayBack(typed);
  return new UserError(
    say('“{word}” is nothing that this briefing has: {briefing}.', {
      word,
      briefing: describeBriefing(before),
    }),
    [{ label: say('What should change?'), line: `briefing edit ${before.id}` }],
    { word },
  );
}
