import { MAX_STORIES } from '../../src/briefings/due/new-briefing.ts';
import type { Option, Suggest } from '../../src/chat/command.ts';
import { outletNames } from '../place/find-outlet.ts';
import { suggestLast } from '../topics/suggest-last.ts';
import { suggestTopics } from '../topics/suggest-topics.ts';
import { suggestZones } from './suggest-zones.ts';

const MAX_SUGGESTED = 25;
const DAYS = ['daily', 'weekdays', 'weekends', 'mon,wed,fri'];

/** What can be chosen of a briefing; its words say themselves what they are. */
export const ORDER = {
  time: {
    kind: 'text',
    about: 'when, where and about what: 8am weekdays #news about gas',
  },
  days: {
    kind: 'text',
    about: 'daily if left out, weekdays, or days like mon,wed,fri',
    suggest: suggestFrom((typed) => DAYS.filter((days) => days.startsWith(typed.toLowerCase()))),
  },
  zone: {
    kind: 'text',
    about: 'a time zone, like Berlin or UTC+2; yours if left out',
    suggest: suggestFrom(suggestZones),
  },
  channel: { kind: 'channel', about: 'where to post; here if left out' },
  topic: {
    kind: 'text',
    about: 'only news about these: gas talks, rates, -sport',
    named: true,
    many: true,
    suggest: suggestLast(suggestTopics),
  },
  sources: {
    kind: 'text',
    about: 'only reports of these sources or groups',
    named: true,
    many: true,
    suggest: suggestLast(async (typed, context) =>
      (await outletNames(context))
        .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, MAX_SUGGESTED)
        .map((value) => ({ value, label: value })),
    ),
  },
  length: {
    kind: 'choice',
    about: 'how much it says of each story',
    choices: ['short', 'normal', 'full'],
    named: true,
  },
  stories: { kind: 'number', about: 'how many at most', min: 1, max: MAX_STORIES, named: true },
  grace: {
    kind: 'text',
    about: 'how late it may still be posted, like 30m; 6h if left out',
    named: true,
  },
  ping: { kind: 'role', about: 'a role that each edition calls, or none', named: true },
  quiet: {
    kind: 'text',
    about: 'hours in which it comes without a sound, like 22-7, or off',
    named: true,
    ofSound: true,
  },
} as const satisfies Record<string, Option>;

function suggestFrom(find: (typed: string) => string[]): Suggest {
  return async (typed) =>
    find(typed)
      .slice(0, MAX_SUGGESTED)
      .map((value) => ({ value, label: value }));
}
