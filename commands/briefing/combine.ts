import { ALL_DAYS, readStoredDays, writeDays } from '../../src/briefings/order/days.ts';
import type { Order } from '../../src/briefings/order/order.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Briefing } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { describeBriefing, listed } from './describe-briefing.ts';
import { createLine, topicWords } from './line-of-briefing.ts';
import type { Asked } from './read-asked.ts';
import { topicsMeant } from './topics-meant.ts';

/** What was asked, as what a briefing has together with it. Throws where that would say more. */
export function addedTo(
  before: Briefing,
  asked: Asked,
  inManner: (words: string) => string,
): Asked {
  const { order } = asked;
  const { times, days } = order;
  if (asked.channel && asked.channel.id !== before.channel.id) throw onlyOne('channel', before);
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
      'A briefing needs a channel and a time zone. Name another instead, or delete the briefing.',
      [`briefing delete ${before.id}`],
    );
  const left = {
    times: times && before.times.filter((time) => !times.includes(time)),
    days: days && daysOf(before.days).filter((day) => !daysOf(days).includes(day)),
  };
  const strange = times?.find((time) => !before.times.includes(time));
  if (strange)
    throw new UserError(
      `This briefing does not come at ${strange}: ${describeBriefing(before)}.`,
      [],
      {
        word: strange,
      },
    );
  if (left.times?.length === 0 || left.days?.length === 0)
    throw new UserError(
      `That leaves no ${left.times?.length === 0 ? 'time' : 'day'} for the briefing. Delete it?`,
      [{ label: 'Delete it', line: `briefing delete ${before.id}` }],
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

/** Its topics, less each that is left out; what is none of them is left out from now on. */
export function withoutTopics(before: Briefing, leftOut: readonly string[]): string[] {
  const names = leftOut.map((topic) => topic.replace(/^-/u, ''));
  const { own: same, others } = topicsMeant(before, names);
  const own = same.filter((topic) => !topic.startsWith('-'));
  const kept = before.topics.filter((topic) => !own.includes(topic));
  const topics = [...kept, ...others.map((name) => `-${asLeftOut(name)}`)];
  const had = before.topics.some((topic) => !topic.startsWith('-'));
  if (!had || topics.some((topic) => !topic.startsWith('-'))) return [...new Set(topics)];
  const plain = own.map((topic) => topic.replaceAll('"', ''));
  const word = sayBack(listed(plain));
  throw new UserError(
    `“${word}” is all that this briefing is about. What should it be about instead?`,
    [
      { label: 'All news', line: `briefing edit ${before.id} topic:none` },
      {
        label: `All news but ${word}`,
        line: `briefing edit ${before.id} ${topicWords(plain.map((name) => `-${asLeftOut(name)}`))}`,
      },
      { label: 'Delete it', line: `briefing delete ${before.id}`, style: 'danger' },
    ],
    { word, asksBack: true },
  );
}

/** `gas talks` is left out as a phrase. */
const asLeftOut = (name: string): string =>
  name.includes('"') || !/\s/u.test(name) ? name : `"${name}"`;

const sameWords = (own: string, name: string): boolean =>
  foldTerms(own.replace(/^-/u, '')).join(' ') === foldTerms(name).join(' ');

function withTopics({ topics }: Briefing, more: readonly string[]): string[] {
  const wanted = more.filter((topic) => !topic.startsWith('-'));
  const kept = topics.filter(
    (own) => !own.startsWith('-') || !wanted.some((name) => sameWords(own, name)),
  );
  const isAll = topics.every((own) => own.startsWith('-'));
  if (isAll && kept.length === topics.length && wanted.length > 0)
    throw new UserError(
      `This briefing is about all news already, so that “${sayBack(wanted[0]!.replaceAll('"', ''))}” is in it. Write “only about” before the topic to leave out the rest.`,
    );
  const isNew = (name: string): boolean => !kept.some((own) => own === name);
  return [...kept, ...more.filter((name) => (isAll ? name.startsWith('-') : true) && isNew(name))];
}

/** `add china` may be of a place in the news. */
function zoneOrTopic(
  { zone, zoneSaid = zone }: Order,
  before: Briefing,
  inManner: (words: string) => string,
): UserError {
  const word = sayBack(zoneSaid ?? '');
  return new UserError(
    `A briefing has one time zone. Is “${word}” a topic, or is its zone to be changed?`,
    [
      { label: `The topic ${word}`, line: inManner(`about ${word}`) },
      { label: `The zone ${zone}`, line: `briefing edit ${before.id} zone:${zone}` },
    ],
    { word, asksBack: true },
  );
}

function withSources({ sources }: Briefing, more: readonly string[]): string[] {
  if (sources.length > 0) return [...new Set([...sources, ...more])];
  throw new UserError('This briefing has the reports of all sources already.');
}

const daysOf = (stored: string): readonly number[] => readStoredDays(stored) ?? ALL_DAYS;

function onlyOne(what: string, before: Briefing): UserError {
  return new UserError(
    `A briefing has one ${what}. Name it without “also” to change it, or set up another briefing.`,
    [`briefing edit ${before.id}`],
  );
}

/** Each of its times would come on each of its days. */
function apart(before: Briefing, times: string[], days: string): UserError {
  return new UserError(
    'A briefing comes at each of its times on each of its days. Set up another for that?',
    [{ label: 'Set up another', line: createLine({ ...before, times, days }) }],
    { asksBack: true },
  );
}
