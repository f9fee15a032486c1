import { ALL_DAYS, readStoredDays, writeDays } from '../../src/briefings/order/days.ts';
import type { Order } from '../../src/briefings/order/order.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { withoutTopics, withTopics } from './combine-topics.ts';
import { describeBriefing } from './describe-briefing.ts';
import { createLine } from './line-of-briefing.ts';
import type { Asked } from './read-asked.ts';

/** What was asked, as what a briefing has together with it. Throws where that would say more. */
export function addedTo(
  before: Briefing,
  asked: Asked,
  inManner: (words: string) => string,
): Asked {
  const { order } = asked;
  const { times, days } = order;
  if (asked.channel && asked.channel.id !== before.channel.id) throw onlyOneChannel(before);
  if (order.zone && order.zone !== before.zone) throw zoneOrTopic(order, before, inManner);
  if (times && days) throw apart(before, times, days);
  return {
    ...asked,
    order: {
      ...order,
      ...(times && { times: [...new Set([...before.times, ...times])].sort() }),
      ...(days && { days: writeDays([...daysOf(before.days), ...daysOf(days)]) }),
    },
    ...(asked.topics && { topics: withTopics(before, asked.topics) }),
    ...(asked.sources && { sources: withSources(before, asked.sources) }),
  };
}

/** What a briefing has without what was asked. Throws where nothing would be left. */
export function takenFrom(before: Briefing, asked: Asked): Asked {
  const { times, days } = asked.order;
  if (asked.channel || asked.order.zone)
    throw new UserError(
      say(
        'A briefing needs a channel and a time zone. Name another instead, or delete the briefing.',
      ),
      [`briefing delete ${before.id}`],
    );
  const left = {
    times: times && before.times.filter((time) => !times.includes(time)),
    days: days && daysOf(before.days).filter((day) => !daysOf(days).includes(day)),
  };
  const strange = times?.find((time) => !before.times.includes(time));
  if (strange)
    throw new UserError(
      say('This briefing does not come at {time}: {briefing}.', {
        time: strange,
        briefing: describeBriefing(before),
      }),
      [],
      {
        word: strange,
      },
    );
  if (left.times?.length === 0 || left.days?.length === 0)
    throw new UserError(
      left.times?.length === 0
        ? say('That leaves no time for the briefing. Delete it?')
        : say('That leaves no day for the briefing. Delete it?'),
      [{ label: say('Delete it'), line: `briefing delete ${before.id}` }],
      { asksBack: true },
    );
  return {
    ...asked,
    order: {
      ...(left.times && { times: left.times }),
      ...(left.days && { days: writeDays(left.days) }),
    },
    ...(asked.topics && { topics: withoutTopics(before, asked.topics) }),
  };
}

/** `add china` may be of a place in the news. */
function zoneOrTopic(
  { zone, zoneSaid = zone }: Order,
  before: Briefing,
  inManner: (words: string) => string,
): UserError {
  const word = sayBack(zoneSaid ?? '');
  return new UserError(
    say('A briefing has one time zone. Is “{word}” a topic, or is its zone to be changed?', {
      word,
    }),
    [
      { label: say('The topic {topic}', { topic: word }), line: inManner(`about ${word}`) },
      {
        label: say('The zone {zone}', { zone: zone ?? '' }),
        line: `briefing edit ${before.id} zone:${zone}`,
      },
    ],
    { word, asksBack: true },
  );
}

function withSources({ sources }: Briefing, more: readonly string[]): string[] {
  if (sources.length > 0) return [...new Set([...sources, ...more])];
  throw new UserError(say('This briefing has the reports of all sources already.'));
}

const daysOf = (stored: string): readonly number[] => readStoredDays(stored) ?? ALL_DAYS;

function onlyOneChannel(before: Briefing): UserError {
  return new UserError(
    say(
      'A briefing has one channel. Name it without “also” to change it, or set up another briefing.',
    ),
    [`briefing edit ${before.id}`],
  );
}

/** Each of its times would come on each of its days. */
function apart(before: Briefing, times: string[], days: string): UserError {
  return new UserError(
    say('A briefing comes at each of its times on each of its days. Set up another for that?'),
    [{ label: say('Set up another'), line: createLine({ ...before, times, days }) }],
    { asksBack: true },
  );
}
