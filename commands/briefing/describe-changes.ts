import { describeGrace } from '../../src/briefings/due/read-grace.ts';
import { sayDays } from '../../src/briefings/order/days.ts';
import { sayZone } from '../../src/briefings/order/read-offset-at.ts';
import type { Briefing } from '../../src/model.ts';
import { listed, sayQuiet } from './describe-briefing.ts';

/** How each part that can be changed is called and said. */
const PARTS = {
  times: ['times', ({ times }) => listed(times)],
  days: ['days', ({ days }) => sayDays(days)],
  zone: ['zone', ({ zone }) => sayZone(zone)],
  channel: ['channel', ({ channel }) => `#${channel.name}`],
  topics: ['topics', ({ topics }) => listed(topics) || 'all news'],
  sources: ['sources', ({ sources }) => listed(sources) || 'all'],
  length: ['length', ({ length }) => length],
  stories: ['stories', ({ stories }) => String(stories)],
  graceMinutes: ['at most late', ({ graceMinutes }) => describeGrace(graceMinutes)],
  ping: ['ping', ({ ping }) => (ping ? `@${ping.name}` : 'nobody')],
  quiet: ['without a sound', ({ quiet }) => (quiet ? sayQuiet(quiet) : 'never')],
} as const satisfies Record<string, readonly [name: string, say: (briefing: Briefing) => string]>;

export type Part = keyof typeof PARTS;

export const partsThatDiffer = (before: Briefing, after: Briefing): Part[] =>
  (Object.keys(PARTS) as Part[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );

/** `times: 08:00 → 09:00; topics: all news → gas` */
export const describeChanges = (before: Briefing, after: Briefing, parts: Part[]): string =>
  parts
    .map((part) => {
      const [name, say] = PARTS[part];
      return `${name}: ${say(before)} → ${say(after)}`;
    })
    .join('; ');
