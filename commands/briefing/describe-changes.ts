import { describeGrace } from '../../src/briefings/due/read-grace.ts';
import { sayDays } from '../../src/briefings/order/days.ts';
import { sayZone } from '../../src/briefings/order/read-offset-at.ts';
import { type Message, message, say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { LENGTHS, listed, sayQuiet } from './describe-briefing.ts';

/** How each part that can be changed is called and said. */
const PARTS = {
  times: [message('times'), ({ times }) => listed(times)],
  days: [message('days'), ({ days }) => sayDays(days)],
  zone: [message('zone'), ({ zone }) => sayZone(zone)],
  channel: [message('channel'), ({ channel }) => `#${channel.name}`],
  topics: [message('topics'), ({ topics }) => listed(topics) || say('all news')],
  sources: [message('sources'), ({ sources }) => listed(sources) || say('all')],
  length: [message('length'), ({ length }) => say(LENGTHS[length])],
  stories: [message('stories'), ({ stories }) => String(stories)],
  graceMinutes: [message('at most late'), ({ graceMinutes }) => describeGrace(graceMinutes)],
  ping: [message('ping'), ({ ping }) => (ping ? `@${ping.name}` : say('nobody'))],
  quiet: [message('without a sound'), ({ quiet }) => (quiet ? sayQuiet(quiet) : say('never'))],
} as const satisfies Record<string, readonly [name: Message, show: (briefing: Briefing) => string]>;

export type Part = keyof typeof PARTS;

export const partsThatDiffer = (before: Briefing, after: Briefing): Part[] =>
  (Object.keys(PARTS) as Part[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );

/** `times: 08:00 → 09:00; topics: all news → gas` */
export const describeChanges = (before: Briefing, after: Briefing, parts: Part[]): string =>
  parts
    .map((part) => {
      const [name, show] = PARTS[part];
      return `${say(name)}: ${show(before)} → ${show(after)}`;
    })
    .join('; ');
