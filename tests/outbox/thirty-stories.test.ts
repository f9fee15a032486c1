import { afterAll, beforeAll, expect, test } from 'vitest';
import { holds } from '../../adapters/index.ts';
import { createCompose } from '../../src/briefings/compose.ts';
import type { Adapter } from '../../src/chat/adapter.ts';
import type { Place } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { openDesk as discordAt } from '../adapters/discord/newsroom.ts';
import { deskAt as slackAt } from '../adapters/slack/newsdesk.ts';
import { deliverRound } from '../support/briefings.ts';
import { IDS } from '../support/discord/ids.ts';
import { textOf } from '../support/discord/message.ts';
import { startDiscordPeer } from '../support/discord/peer.ts';
import { openDesk } from '../support/follows.ts';
import { EVENTS, printAll } from '../support/large-newsroom.ts';
import { makeBriefing } from '../support/records.ts';
import { openSlackPeer } from '../support/slack/peer.ts';
import { openTestStore } from '../support/stores.ts';

const AT = '2026-03-04T08:00:00.000Z';
const now = () => new Date(AT);

/** Ten more than the large newsroom has, each of words that no other story has. */
const MORE = [
  ['Glacier guides rescue eleven hikers from a crevasse near Isfell', 'mountain patrol'],
  ['Opera house reopens in Veldhoven after three years of scaffolding', 'stage carpenters'],
  ['Beekeepers count half as many swarms along the Orr as last summer', 'pollen traps'],
  ['Tram line seven gets floors that blind passengers can read by cane', 'tactile paving'],
  ['Falconers of Adabe train kestrels to keep pigeons off the runway', 'leather hoods'],
  ['Chess league bans telephones from the hall after a twelfth appeal', 'metal lockers'],
  ['Vineyard frost candles light the slopes above Montrel for a fifth night', 'paraffin'],
  ['Astronomers in Quillota photograph a comet with two green tails', 'mirror cooling'],
  ['Bakers guild shortens its apprenticeship by a whole year', 'sourdough exams'],
  ['Lighthouse keeper of Skarholm retires and leaves his foghorn to a school', 'brass polish'],
] as const;
const TITLES = [...EVENTS.map(({ title }) => title), ...MORE.map(([title]) => title)];

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  const desk = openDesk(store, '2026-03-04T07:00:00.000Z');
  const published = (nth: number) => new Date(Date.parse(AT) - (nth + 2) * 300_000).toISOString();
  await printAll(desk.print, published);
  for (const [nth, [title, about]] of MORE.entries())
    await desk.print({
      ...{ outlet: 'The Republic Gazette International', title },
      text: `${title}. Whoever was there spoke of ${about} at length.\n\nNothing else is known of the ${about}.`,
      published: published(nth),
    });
  await desk.placeStories();
});
afterAll(() => store.close());

async function post(platform: 'discord' | 'slack', adapter: Adapter, channelId: string) {
  const place: Place = { id: `${platform}:1`, platform, name: 'Room' };
  const briefing = makeBriefing({
    ...{ id: platform, place, channel: { id: channelId, name: 'news' }, stories: 6 },
    ...{ length: 'full', times: ['08:00'], zone: 'UTC', createdAt: '2026-01-01T00:00:00.000Z' },
  });
  await store.saveOrder(briefing);
  await store.addDelivery(briefing, { slot: 'now', dueAt: AT });
  const compose = createCompose({ store, now, holds });
  const onTrouble = (message: string) => expect.unreachable(message);
  for (let round = 0; round < 6; round++)
    await deliverRound({ store, adapters: { [platform]: adapter }, now, onTrouble, compose });
}

/** The titles that nobody can read in what was posted. */
const missing = (texts: string[]): string[] => {
  const all = texts.join('\n').replace(/[\\\u2066-\u2069]/gu, '');
  return TITLES.filter((title) => !all.includes(title));
};

test('a full briefing of thirty stories loses none on Discord', async () => {
  const peer = await startDiscordPeer();
  await post('discord', discordAt({ api: peer.api }).adapter, IDS.news);
  const said = peer.messages.filter(({ components }) => components.length > 0);
  expect(said.length).toBeGreaterThan(2);
  expect(missing(said.map(textOf))).toEqual([]);
  const [first, ...rest] = said;
  expect(first?.channel_id).toBe(IDS.news);
  expect(new Set(rest.map(({ channel_id }) => channel_id))).toEqual(new Set([first?.id]));
  expect(peer.threads.get(first!.id)).toMatchObject({ name: 'The other stories' });
  await peer.close();
});

test('a full briefing of thirty stories loses none in Slack', async () => {
  const peer = await openSlackPeer();
  await post('slack', slackAt(peer), 'C0NEWSDESK');
  expect(
    missing(peer.posts.map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`)),
  ).toEqual([]);
  const [first, ...rest] = peer.posts;
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.every(({ thread_ts }) => thread_ts === first?.ts)).toBe(true);
  await peer.close();
});
