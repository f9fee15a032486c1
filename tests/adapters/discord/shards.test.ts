import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reception } from '../../../src/chat/reception.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { holdAll, type Shards } from '../../../src/chat/shards/shards.ts';
import type { Store } from '../../../src/store/store.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openTestStore } from '../../support/stores.ts';
import { openDesk } from './newsroom.ts';

const speaker = { name: 'speaker', type: 3, value: 'Ann Lee' };
const place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const STANDS_BY = 'stands by: another process answers';
/** So that nothing takes as long as with people. */
const QUICK = { leaseMs: 1_500, marginMs: 500, beatMs: 40, soonMs: 20, gapMs: 0 };

describe('several processes with one token', () => {
  let peer: Awaited<ReturnType<typeof startDiscordPeer>>;
  let store: Store;
  let opened: ReturnType<typeof openDesk>[];
  beforeEach(async () => {
    peer = await startDiscordPeer();
    store = await openTestStore();
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ adapter }) => adapter.stop()));
    await store.close();
    expect(peer.heldShards()).toEqual([]);
    await peer.close();
  });

  const leases = (): Shards => ({ hold: store.holdShards, release: store.releaseShards });
  const open = (own: Partial<Parameters<typeof openDesk>[0]> = {}) => {
    const desk = openDesk({ api: peer.api, shards: leases(), times: QUICK, ...own });
    opened.push(desk);
    return desk;
  };
  const firstWords = () => peer.seen.filter(({ path }) => path.endsWith('/callback'));
  const held = (shards: number[], count: number) =>
    vi.waitFor(() =>
      expect(peer.heldShards()).toEqual(shards.map((shard) => `${shard} of ${count}`)),
    );

  test('answer once: one is connected, and the other stands by without signing in', async () => {
    const [first, second] = [open(), open()];
    await first.adapter.start();
    await second.adapter.start();
    expect(first.adapter.remark!()).toBeNull();
    expect(second.adapter.remark!()).toBe(STANDS_BY);
    expect(peer.gateway.identified).toBe(1);
    const { message } = await peer.slash('say', [speaker]);
    expect(textOf(message)).toContain('Ann Lee');
    expect(firstWords()).toHaveLength(1);
    const before = peer.messages.length;
    peer.mention('say ann');
    peer.directMessage('say ann');
    await vi.waitFor(() => expect(peer.messages.slice(before)).toHaveLength(4));
    await second.adapter.post({
      channel: { id: IDS.news, name: 'news' },
      ...{ place, reply: reply('News'), key: 'by the one that stands by' },
    });
    expect(textOf(peer.messages.at(-1)!)).toBe('### News');
    expect(peer.messages.slice(before)).toHaveLength(5);
  });

  test('would both be told without that, and the slower one leaves the answer alone', async () => {
    const both = [open({ shards: holdAll }), open({ shards: holdAll })];
    for (const { adapter } of both) await adapter.start();
    expect(peer.doubled()).toBe(1);
    await peer.slash('say', [speaker]);
    await vi.waitFor(() => expect(firstWords()).toHaveLength(2));
    await vi.waitFor(() =>
      expect(both.flatMap(({ logged }) => logged).join()).toContain('Another process has answered'),
    );
    expect(peer.edits).toHaveLength(1);
  });

  test('take over from one that stops, which ends the answers it is giving', async () => {
    const { promise: wait, resolve: goOn } = Promise.withResolvers<void>();
    const [first, second] = [open({ wait }), open()];
    await first.adapter.start();
    await second.adapter.start();
    const slow = peer.slash('slow', [], { manages: true });
    await vi.waitFor(() => expect(firstWords()).toHaveLength(1));
    const stopping = first.adapter.stop();
    await held([0], 1);
    await vi.waitFor(() => expect(second.adapter.remark!()).toBeNull());
    expect(textOf((await peer.slash('say', [speaker])).message)).toContain('Ann Lee');
    goOn();
    await stopping;
    expect(textOf((await slow).message)).toContain('At last');
    expect(peer.gateway.identified).toBe(2);
    expect(peer.doubled()).toBe(0);
  });

  test('take over from one that leaves, which posts until it stops', async () => {
    const [first, second] = [open(), open()];
    await first.adapter.start();
    await second.adapter.start();
    await first.adapter.leave!();
    await vi.waitFor(() => expect(second.adapter.remark!()).toBeNull());
    await first.adapter.post({
      channel: { id: IDS.news, name: 'news' },
      ...{ place, reply: reply('Late news'), key: 'by the one that leaves' },
    });
    expect(peer.messages.map(textOf)).toEqual(['### Late news']);
    await first.adapter.stop();
    await held([0], 1);
  });

  test('take over from one that has lost the database, once it is closed', async () => {
    let isAway = false;
    const hold: Shards['hold'] = (asked) =>
      isAway ? Promise.reject(new Error('the database is away')) : store.holdShards(asked);
    const [first, second] = [open({ shards: { ...leases(), hold } }), open()];
    await first.adapter.start();
    await second.adapter.start();
    isAway = true;
    await vi.waitFor(() => expect(second.adapter.remark!()).toBeNull(), 5_000);
    await held([0], 1);
    expect(first.adapter.remark!()).toContain('answers nobody');
    await peer.slash('say', [speaker]);
    expect(firstWords()).toHaveLength(1);
    expect(peer.doubled()).toBe(0);
    isAway = false;
    await vi.waitFor(() => expect(first.adapter.remark!()).toBe(STANDS_BY));
  });

  test('leave alone what still comes to one whose lease may be over', async () => {
    const stalled = new Promise<never>(() => {});
    let holds = 0;
    const hold: Shards['hold'] = (asked) => (holds++ === 0 ? store.holdShards(asked) : stalled);
    const { adapter } = open({ shards: { ...leases(), hold } });
    await adapter.start();
    // As if it had been frozen: the clock is further than any timer.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + QUICK.leaseMs });
    const asking = peer.slash('say', [speaker]).catch(() => {});
    peer.mention('say ann');
    await sleep(150);
    vi.useRealTimers();
    expect(peer.heldShards()).toEqual(['0 of 1']);
    expect(firstWords()).toEqual([]);
    expect(peer.seen.filter(({ path }) => path.endsWith('/messages'))).toEqual([]);
    void asking;
  });

  test('share four connections, of which each is told its part', async () => {
    const both = [open({ shardCount: 4 }), open({ shardCount: 4 })];
    await Promise.all(both.map(({ adapter }) => adapter.start()));
    await held([0, 1, 2, 3], 4);
    expect(both.map(({ adapter }) => adapter.remark!())).toEqual([null, null]);
    await peer.slash('say', [speaker]);
    await peer.slash('say', [speaker], { dm: true });
    expect(firstWords()).toHaveLength(2);
    const lists = peer.seen.filter(({ path }) => path.endsWith('/commands'));
    expect(lists.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    await both[0]!.adapter.stop();
    await held([0, 1, 2, 3], 4);
    await peer.slash('say', [speaker]);
    expect(firstWords()).toHaveLength(3);
    expect(peer.gateway.identified).toBe(6);
    expect(peer.doubled()).toBe(0);
  });

  test('judge only the servers of their own connections', async () => {
    const judges: ((placeId: string) => boolean)[] = [];
    const reception = {
      async areIn(_: object, __: object, isOurs: (placeId: string) => boolean) {
        judges.push(isOurs);
        return [];
      },
    } as unknown as Reception;
    const both = [open({ shardCount: 4, reception }), open({ shardCount: 4, reception })];
    await Promise.all(both.map(({ adapter }) => adapter.start()));
    await vi.waitFor(() => expect(judges).toHaveLength(4));
    for (const server of [0n, 1n, 2n, 3n, 4n, 77n]) {
      const id = `discord:${(server << 22n) + 9n}`;
      expect(judges.filter((isOurs) => isOurs(id))).toHaveLength(1);
    }
    expect(judges.filter((isOurs) => isOurs('slack:T0NEWS'))).toEqual([]);
  });
});

test('as many connections as Discord recommends are opened', async () => {
  const peer = await startDiscordPeer({ shards: 3 });
  const { adapter } = openDesk({ api: peer.api });
  await adapter.start();
  await vi.waitFor(() => expect(peer.heldShards()).toEqual(['0 of 3', '1 of 3', '2 of 3']));
  const { message } = await peer.slash('say', [speaker]);
  expect(textOf(message)).toContain('Ann Lee');
  await adapter.stop();
  await peer.close();
});
