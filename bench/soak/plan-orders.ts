import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { saveFollow } from '../../src/follows/save-follow.ts';
import type { Briefing, Channel, Follow, Place } from '../../src/model.ts';
import { openStore } from '../../src/store/open-store.ts';
import { speakerId } from '../../src/text/fold.ts';
import { IDS } from '../../tests/support/discord/ids.ts';
import { makeBriefing, makeFollow } from '../../tests/support/records.ts';
import { nameOf, THEMES, themeOf } from './invent-reports.ts';

export const GUILDS = 5;
/** For each platform. */
export const CHANNELS = 100;
const FIRST_FOLLOWED = 5;
const PEOPLE = 25;
const ZONES = [
  'UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo', 'Australia/Sydney',
  'America/Los_Angeles', 'Africa/Nairobi', 'America/Sao_Paulo', 'Asia/Kathmandu',
]; // biome-ignore format: a list
const WHENS = ['at once', 'at once', 'at once', 'hourly', 'briefing'] as const;

export const guildId = (n: number): string => `2000000000000001${String(n).padStart(2, '0')}`;
export const discordChannel = (n: number): Channel => ({
  id: `3000000000000001${String(n).padStart(2, '0')}`,
  name: `soak-${n}`,
});
export const slackChannel = (n: number): Channel => ({
  id: `C0SOAK${String(n).padStart(3, '0')}`,
  name: `soak-${n}`,
});

/** On Discord for even numbers and in Slack for odd ones, each channel in turn. */
function whereOf(n: number): Pick<Briefing, 'place' | 'channel' | 'createdBy'> {
  const nth = Math.floor(n / 2) % CHANNELS;
  if (n % 2 === 1) {
    const place: Place = { id: 'slack:T0NEWS', platform: 'slack', name: 'News' };
    return { place, channel: slackChannel(nth), createdBy: 'U0ADMIN' };
  }
  const id = guildId(nth % GUILDS);
  const place: Place = {
    id: `discord:${id}`,
    platform: 'discord',
    name: `Newsroom ${nth % GUILDS}`,
  };
  return { place, channel: discordChannel(nth), createdBy: IDS.user };
}

/** At all hours and in many zones, half of them on topics, one in four several times a day. */
export function planBriefings(count: number, now: Date): Briefing[] {
  return Array.from({ length: count }, (_, n) => {
    const minutes = [0, ...(n % 4 === 0 ? [8 * 60, 16 * 60] : [])].map((more) => n * 37 + more);
    const times = minutes
      .map((minute) => `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`)
      .sort();
    const schedule = { times, days: 'daily', zone: ZONES[n % ZONES.length]! };
    return makeBriefing({
      ...{ id: `briefing-${n}`, ...whereOf(n), ...schedule },
      topics:
        n % 2 < 1 === Math.floor(n / 2) % 2 < 1
          ? []
          : [themeOf(n % THEMES), themeOf((n + 7) % THEMES)],
      length: (['short', 'normal', 'full'] as const)[n % 3]!,
      createdAt: now.toISOString(),
      nextDueAt: nextOccurrence(schedule, now)?.toISOString() ?? null,
    });
  });
}

/** Follows of people and of words, half each. */
export function planFollows(count: number, now: Date): Follow[] {
  return Array.from({ length: count }, (_, n) => {
    const person = nameOf(FIRST_FOLLOWED + (n % PEOPLE));
    return makeFollow({
      ...{ id: `follow-${n}`, ...whereOf(n * 3), when: WHENS[n % WHENS.length]! },
      subject:
        n < count / 2
          ? { speakerId: speakerId(person), name: person }
          : { topic: themeOf(n % THEMES) },
      ...{ since: now.toISOString(), createdAt: now.toISOString() },
    });
  });
}

/** Makes the database, and what people have set up in it. */
export async function saveOrders(
  url: string,
  orders: { briefings: Briefing[]; follows: Follow[] },
) {
  const store = await openStore(url, { sample: '0' });
  for (const briefing of orders.briefings) await store.saveOrder(briefing);
  for (const follow of orders.follows) await saveFollow(follow, { store, now: new Date() });
  await store.close();
}

const pad = (n: number): string => String(n).padStart(2, '0');
