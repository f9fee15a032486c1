import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { composeOrders } from '../../main/compose-orders.ts';
import type { Adapter } from '../../src/chat/adapter.ts';
import { createWatchCorrections } from '../../src/corrections/watch-corrections.ts';
import type { Store } from '../../src/store/store.ts';
import { openDesk } from '../adapters/discord/newsroom.ts';
import { deskAt } from '../adapters/slack/newsdesk.ts';
import { addDue, daysAgo, deliverRound, hurried } from '../support/briefings.ts';
import { IDS } from '../support/discord/ids.ts';
import { textOf } from '../support/discord/message.ts';
import { startDiscordPeer } from '../support/discord/peer.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';
import { openSlackPeer } from '../support/slack/peer.ts';
import { openTestStore } from '../support/stores.ts';

const WORDS = 'The harbour crane will not be sold to anybody this year.';
const REWORDED = 'The harbour crane will not be sold to anybody this month.';
const REST = 'Members came together on Tuesday evening, for the third time this winter.';

let store: Store;
let at: Date;
let adapters: Record<string, Adapter>;
let watch: () => Promise<number>;
const now = (): Date => at;

beforeEach(async () => {
  store = await openTestStore({ sample: '0' });
  at = new Date('2026-03-04T12:01:00Z');
  watch = createWatchCorrections({ store, now });
  const text = `“${WORDS}” said Ann Lee. ${REST}`;
  const { id: feedId } = await addFeed(store);
  const article = { id: 'crane', feedId, title: 'Port council meets again', text };
  const published = daysAgo(1 / 24);
  const quotes = [quoteOf(text, WORDS, 'Ann Lee')];
  await store.saveArticle(makeArticle({ ...article, published }), quotes, 'port', {
    pageKey: 'crane',
  });
});
afterEach(() => store.close());

function quoteOf(text: string, words: string, name: string) {
  const speaker = makeSpeaker(name);
  const named = { ...speaker, names: [{ id: speaker.id, name, key: '' }] };
  return makeQuote(text, words, { speaker: named, terms: 'harbour crane' });
}

type Edit = { words?: string; speaker?: string; withdrawn?: boolean };

async function edit({ words = WORDS, speaker = 'Ann Lee', withdrawn = false }: Edit) {
  pass(3_600_000);
  const text = `“${words}” said ${speaker} on ${at.toISOString()}. ${REST}`;
  const quotes = withdrawn ? [] : [quoteOf(text, words, speaker)];
  await store.reviseArticle('crane', {
    ...{ title: 'Port council meets again', text, quotes, terms: '', company: [], bands: [] },
    ...{ isWithdrawn: () => withdrawn, now: at.toISOString() },
  });
}

const pass = (ms: number): void => {
  at = new Date(at.getTime() + ms);
};

/** Rounds of a heartbeat, until all has been tried that may be. */
async function deliver(): Promise<void> {
  pass(60_000);
  await watch();
  const compose = composeOrders({ store, now });
  for (let round = 0; round < 4; round++)
    await deliverRound({ store: hurried(store), adapters, onTrouble: () => {}, now, compose });
}

async function onDiscord(channel = { id: IDS.news as string, name: 'news' }) {
  const peer = await startDiscordPeer();
  const { adapter } = openDesk({ api: peer.api, timeoutMs: 1_000 });
  adapters = { discord: adapter };
  await addDue(store, { channel, times: ['12:00'] });
  await deliver();
  const said = () => peer.messages.filter(({ components }) => components.length > 0);
  return { peer, said };
}

describe('a quotation that was posted on Discord', () => {
  test('is marked where it stands once its page has lost it, and its thread says so, once', async () => {
    const { peer, said } = await onDiscord();
    const [posted] = said();
    const mark = posted!.components[0]!.id;
    expect(textOf(posted!)).toContain(WORDS);
    expect(textOf(posted!)).not.toContain('Corrected');

    await edit({ words: REWORDED });
    for (let round = 0; round < 3; round++) await deliver();

    const [message, notice, ...others] = said();
    expect(others).toEqual([]);
    expect(textOf(message!)).toContain('Corrected, since a source has changed what is quoted here');
    expect(textOf(message!)).toContain(WORDS);
    expect(textOf(message!)).toContain('no longer in the article, as read on 2026-03-04 at 13');
    expect(message!.components[0]!.id).toBe(mark);
    expect(notice!.channel_id).toBe(message!.id);
    const told = textOf(notice!);
    expect(told).toContain('no longer has these words.');
    expect(told.indexOf(REWORDED)).toBeGreaterThan(told.indexOf('It has these words now'));
    await peer.close();
  });

  test('is found by its mark after it was corrected', async () => {
    const { peer } = await onDiscord();
    await edit({ withdrawn: true, words: 'Nothing is sold.' });
    await deliver();
    const [delivery] = await store.findDeliveries('briefing', 9);
    const { id: key, messageId } = delivery!;
    const found = await adapters.discord!.findPost({
      ...{ channel: { id: IDS.news, name: 'news' }, key, since: new Date(daysAgo(1)) },
      place: { id: 'discord:1', platform: 'discord', name: 'Server' },
    });
    expect(found).toEqual({ messageId });
    await peer.close();
  });

  test.each<[string, Edit, string, string]>([
    [
      'taken back',
      { withdrawn: true, words: 'Nothing is sold.' },
      'has taken these words back in a correction.',
      'withdrawn by the outlet',
    ],
    [
      'given to somebody else',
      { speaker: 'Bo Roe' },
      'gives these words to Bo Roe now. Posted here, they were given to Ann Lee.',
      'until 2026-03-04 its page gave these words to Ann Lee',
    ],
  ])('and %s is told as that', async (_, change, told, marked) => {
    const { peer, said } = await onDiscord();
    await edit(change);
    await deliver();
    const [message, notice] = said();
    expect(textOf(message!)).toContain(marked);
    expect(textOf(notice!)).toContain(told);
    await peer.close();
  });

  test('and is gone with its page is told as that, and again when it is back', async () => {
    const { peer, said } = await onDiscord();
    for (const day of ['05', '06']) {
      at = new Date(`2026-03-${day}T13:00:00Z`);
      await store.saveLook('crane', { seen: 'missing', now: at.toISOString() });
    }
    await deliver();
    at = new Date('2026-03-07T13:00:00Z');
    await store.saveLook('crane', { seen: 'there', now: at.toISOString() });
    await edit({});
    await deliver();
    const [message, gone, back] = said().map(textOf);
    expect(gone).toContain('is no longer on its site.');
    expect(back).toContain('has these words again.');
    expect(message).not.toContain('its page is gone');
    await peer.close();
  });

  test('and is given back is not said to have been somebody else’s', async () => {
    const { peer, said } = await onDiscord();
    await edit({ speaker: 'Bo Roe' });
    await deliver();
    await edit({});
    await deliver();
    const [message, given, back, ...others] = said().map(textOf);
    expect(given).toContain(
      'gives these words to Bo Roe now. Posted here, they were given to Ann Lee.',
    );
    expect(back).toContain('gives these words to Ann Lee again, as when they were posted here.');
    expect(message).toContain('**Ann Lee**');
    expect(others).toEqual([]);
    await peer.close();
  });

  test('is told of in its thread where the message may not be changed', async () => {
    const { peer, said } = await onDiscord();
    await edit({ words: REWORDED });
    for (let tries = 0; tries < 3; tries++)
      peer.fail(/\/channels\/\d+\/messages\/\d+$/u, { status: 403 });
    await deliver();
    expect(said().map((one) => textOf(one).includes('no longer has these words'))).toEqual([
      false,
      true,
    ]);
    await peer.close();
  });

  test('is left alone where the edit leaves the words as they are', async () => {
    const { peer, said } = await onDiscord();
    await edit({});
    await deliver();
    expect(said()).toHaveLength(1);
    expect(textOf(said()[0]!)).not.toContain('Corrected');
    await peer.close();
  });

  test('is not told of where somebody has deleted the message', async () => {
    const { peer, said } = await onDiscord();
    peer.messages.length = 0;
    await edit({ words: REWORDED });
    await deliver();
    expect(said()).toEqual([]);
    await peer.close();
  });

  test.each<[RegExp, 'accept-then-500' | 'accept-then-reset' | 'reset']>([
    [/\/channels\/\d+\/messages\/\d+$/u, 'accept-then-500'],
    [/\/channels\/\d+\/messages\/\d+$/u, 'reset'],
    [/\/threads$/u, 'reset'],
    [/\/channels\/(?!300)\d+\/messages$/u, 'accept-then-reset'],
    [/\/channels\/(?!300)\d+\/messages$/u, 'reset'],
  ])('is corrected once, whatever fails on the way (%s, %s)', async (path, failure) => {
    const { peer, said } = await onDiscord();
    await edit({ words: REWORDED });
    peer.fail(path, failure);
    await deliver();
    await deliver();
    expect(said().map((one) => textOf(one).includes('Correct'))).toEqual([true, true]);
    expect(said()).toHaveLength(2);
    await peer.close();
  });

  test('is corrected in direct messages, which have no threads', async () => {
    const { peer, said } = await onDiscord({ id: `@${IDS.user}`, name: 'Ida' });
    await edit({ words: REWORDED });
    await deliver();
    const [message, notice] = said();
    expect(textOf(message!)).toContain('Corrected');
    expect(textOf(notice!)).toContain('no longer has these words.');
    expect(notice!.channel_id).toBe(message!.channel_id);
    await peer.close();
  });

  test('is corrected in a forum, in the post that it began', async () => {
    const { peer, said } = await onDiscord({ id: IDS.taggedForum, name: 'tagged' });
    await edit({ words: REWORDED });
    await deliver();
    const [message, notice] = said();
    expect(textOf(message!)).toContain('Corrected');
    expect(notice!.channel_id).toBe(message!.channel_id);
    await peer.close();
  });
});

test('a quotation that was posted on Slack is corrected in place, and its thread says so', async () => {
  const peer = await openSlackPeer();
  adapters = { slack: deskAt(peer) };
  await addDue(store, {
    place: { id: 'slack:T0NEWS', platform: 'slack', name: 'News' },
    channel: { id: 'C0NEWSDESK', name: 'news' },
  });
  await deliver();
  await edit({ words: REWORDED });
  await deliver();
  await deliver();
  const posts = peer.posts.filter(({ text }) => text);
  const [message, notice, ...others] = posts;
  expect(others).toEqual([]);
  expect(JSON.stringify(message!.blocks)).toContain('no longer in the article');
  expect(message!.metadata).toMatchObject({ event_type: 'on_record_delivery' });
  expect(notice!.thread_ts).toBe(message!.ts);
  expect(JSON.stringify(notice!.blocks)).toContain(REWORDED);
  await peer.close();
});
