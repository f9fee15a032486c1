import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoredQuote } from '../../../src/model.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { APP, TEAM } from '../../support/slack/world.ts';
import { type Desk, openDesk } from './open-desk.ts';

const BASE = 'https://news.example.org';
const PLACE_ID = `slack:${TEAM.id}`;

describe('links to receipts in Slack', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let quote: StoredQuote;
  let url: string;
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let desks: Desk[];
  const logged: string[] = [];
  /** Each peer counts its events anew. */
  let nth = 0;

  beforeAll(async () => {
    room = await openNewsroom();
    const found = await room.store.listQuotes({ placeId: PLACE_ID, kinds: ['direct'], limit: 99 });
    quote = found.find(({ speaker, texts }) => speaker && texts.length === 1)!;
    url = `${BASE}/q/${quote.receipt!.id}`;
  });
  afterAll(() => room.close());

  function open(publicUrls = [BASE]) {
    return openDesk(peer, {
      bot: room.bot,
      isNew: (event) => room.store.hear(`${nth} ${event}`, '2026-03-20T08:40:00Z'),
      publicUrls,
      logged,
      saysAll: true,
    });
  }

  beforeEach(async () => {
    nth++;
    peer = await openSlackPeer();
    desks = [open()];
    await desks[0]!.start();
  });
  afterEach(async () => {
    for (const desk of desks) await desk.stop();
    await peer.close();
    logged.length = 0;
  });

  const unfolded = async (times = 1) => {
    await vi.waitFor(() => expect(peer.unfolded.length).toBeGreaterThanOrEqual(times), {
      timeout: 5_000,
    });
    return peer.unfolded;
  };
  const calls = () => peer.requests.filter(({ method }) => method === 'chat.unfurl');
  /** All that was told before has been heard of then. */
  async function afterTheRest() {
    const before = peer.unfolded.length;
    await peer.shareLink(url);
    await unfolded(before + 1);
  }

  test('unfold the statement, its speaker, source and date, and what its page has', async () => {
    await peer.shareLink(url);
    const [card] = await unfolded();
    expect(card!.url).toBe(url);
    const said = JSON.stringify(card!.blocks);
    const { speaker, article, texts } = quote;
    for (const part of [
      ...[`“${texts[0]}”`, speaker!.name, article.outlet],
      'Invented for the sample newsroom: there is no page, and nobody said this.',
    ])
      expect(said).toContain(JSON.stringify(part).slice(1, -1));
    expect(said).toContain(String(Date.parse(article.published) / 1000));
    expect(said).not.toContain('"type":"button"');
    expect(logged).toEqual([]);
  });

  test('unfold while somebody writes them, too, where there is no channel yet', async () => {
    await peer.shareLink(url, { composing: true });
    expect((await unfolded())[0]!.url).toBe(url);
    expect(calls()[0]!.args).not.toHaveProperty('channel');
    expect(peer.requests.map(({ method }) => method)).not.toContain('conversations.info');
  });

  test('unfold in the language of the place, whatever who shares them speaks', async () => {
    await room.store.chooseLanguage(PLACE_ID, 'de');
    await peer.shareLink(url);
    const [card] = await unfolded();
    await room.store.chooseLanguage(PLACE_ID, null);
    expect(JSON.stringify(card!.blocks)).toContain('Für die Beispielredaktion erfunden');
  });

  test.each([
    ['is of no statement', () => `${BASE}/q/article-abcdefgh`],
    ['leads elsewhere in the newsroom', () => `${BASE}/articles/a`],
    ['is on another host', () => url.replace('news.', 'deep.news.')],
  ])('stay as they are where one %s', async (_, odd) => {
    await peer.shareLink(odd());
    await afterTheRest();
    expect(peer.unfolded.map((card) => card.url)).toEqual([url]);
    expect(calls()).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  test('stay as they are where the place may not see what they lead to', async () => {
    const find = vi.spyOn(room.store, 'findByReceipt').mockResolvedValueOnce(undefined);
    await peer.shareLink(url);
    await vi.waitFor(() => expect(find).toHaveBeenCalledWith(PLACE_ID, quote.receipt!.id));
    await afterTheRest();
    find.mockRestore();
    expect(calls()).toHaveLength(1);
  });

  test('stay as they are in what we post ourselves', async () => {
    await peer.shareLink(url, { user: APP.user });
    await afterTheRest();
    expect(calls()).toHaveLength(1);
  });

  test('stay as they are where the newsroom has no public address', async () => {
    await desks.pop()!.stop();
    desks.push(open([]));
    await desks[0]!.start();
    await peer.shareLink(url);
    const { thread } = await peer.mention('help');
    await peer.answerIn(thread);
    expect(calls()).toEqual([]);
  });

  test('unfold once, though Slack tells of them again, and a second process hears it', async () => {
    desks.push(open());
    await desks[1]!.start();
    const { event, event_id } = await peer.shareLink(url);
    await unfolded();
    const again = { type: 'event_callback', event, event_id };
    await peer.event(again);
    await peer.event(again);
    await afterTheRest();
    expect(calls()).toHaveLength(2);
  });

  test('that Slack does not let us unfold are noted, and nobody is bothered', async () => {
    peer.fail('chat.unfurl', { error: 'missing_scope' });
    await peer.shareLink(url);
    await vi.waitFor(() => expect(logged.join()).toContain('Slack did not unfold a link'));
    expect(peer.posts.filter(({ user }) => !user)).toEqual([]);
  });
});
