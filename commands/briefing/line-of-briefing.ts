import { DEFAULT_GRACE_MINUTES, DEFAULT_STORIES } from '../../src/briefings/due/new-briefing.ts';
import { writeTopics } from '../../src/briefings/order/topics.ts';
import { writeOrder } from '../../src/briefings/order/write-order.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import type { Briefing } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';

/** What of a briefing can be chosen. */
type Chosen = Pick<
  Briefing,
  | 'times'
  | 'days'
  | 'zone'
  | 'channel'
  | 'topics'
  | 'sources'
  | 'length'
  | 'stories'
  | 'graceMinutes'
  | 'ping'
  | 'quiet'
>;

/** The line that sets up the same briefing again. */
export const createLine = (briefing: Briefing): string =>
  orderLine('briefing create', {
    ...briefing,
    topics: briefing.topics.length > 0 ? briefing.topics : undefined,
    sources: briefing.sources.length > 0 ? briefing.sources : undefined,
    length: briefing.length === 'normal' ? undefined : briefing.length,
    stories: briefing.stories === DEFAULT_STORIES ? undefined : briefing.stories,
    graceMinutes:
      briefing.graceMinutes === DEFAULT_GRACE_MINUTES ? undefined : briefing.graceMinutes,
    ping: briefing.ping ?? undefined,
    quiet: briefing.quiet ?? undefined,
  }) + (briefing.paused ? ' paused:yes' : '');

type Parts = { [Part in keyof Chosen]?: Chosen[Part] | undefined };

/** A line that gives a briefing these parts; empty lists of topics or sources are taken away. */
export function orderLine(verb: string, parts: Parts): string {
  const { times, days, zone, topics, sources } = parts;
  // In an edit, `-sport` alone would be left out of what is there.
  const isLeftOut = topics?.every((topic) => topic.startsWith('-'));
  const words = writeOrder({
    ...(times && { times }),
    ...(days && { days }),
    ...(zone && { zone }),
    ...(sources && { sources: sources.length > 0 ? sources : ['none'] }),
    ...(topics && topics.length > 0 && !isLeftOut && { topics }),
  });
  const none = topics && topics.length === 0 ? 'topic:none' : '';
  const leftOut = topics && isLeftOut && topics.length > 0 ? topicOption(topics) : '';
  const { channel, length, stories, graceMinutes, ping, quiet } = parts;
  const named = formatLine('', {
    // Names change, and several channels and threads may bear one.
    channel: channel && personOf(channel) === undefined ? channel.id : undefined,
    length,
    stories: stories?.toString(),
    grace: graceMinutes === undefined ? undefined : `${graceMinutes}m`,
    ping: ping === null ? 'none' : ping?.id,
    quiet: quiet === null ? 'off' : quiet,
  });
  return [verb, words, none, leftOut, named.trim()].filter(Boolean).join(' ');
}

/** Topics as words that a change reads as all that there is to be. */
export const topicWords = (topics: readonly string[]): string =>
  topics.every((topic) => topic.startsWith('-'))
    ? topicOption(topics)
    : writeOrder({ topics: [...topics] });

const topicOption = (topics: readonly string[]): string => `topic:"${topicsTyped(topics)}"`;

/** The value of the option that means just these: `-sport` alone would be left out of what is there. */
export function topicsTyped(topics: readonly string[]): string {
  const isLeftOut = topics.length > 0 && topics.every((topic) => topic.startsWith('-'));
  const written = writeTopics(isLeftOut ? ['all', ...topics] : topics);
  return written.replace(/"([^"]*)"/gu, '“$1”');
}
