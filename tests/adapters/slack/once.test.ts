import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { type Desk, openDesk } from './open-desk.ts';

/** So long an answer to an event that was sent again might still come. */
const SETTLED_MS = 300;

describe.each([
  ['one process', 1],
  ['two processes', 2],
])('of acknowledgements one in three is lost, and in %s', async (_, count) => {
  const room = await openNewsroom();
  let peer: SlackPeer;
  let desks: Desk[];
  const logged: string[] = [];
  beforeEach(async () => {
    peer = await openSlackPeer({ ackMs: 800 });
    const isNew = (event: string) =>
      room.store.hear(`${peer.apiUrl} ${event}`, '2026-03-20T08:40:00Z');
    desks = Array.from({ length: count }, () => openDesk(peer, { bot: room.bot, isNew, logged }));
    for (const desk of desks) await desk.start();
    peer.loseAcks();
  });
  afterEach(async () => {
    for (const desk of desks) await desk.stop();
    await peer.close();
  });

  const answersTo = (thread: string) =>
    peer.posts.filter((post) => post.thread_ts === thread && post.blocks.length > 0);

  test('what is said to us is answered once all the same', async () => {
    const said = [];
    for (const text of ['today’s stories', 'who has been quoted most?', 'quotes by Holm'])
      said.push(await peer.mention(text), await peer.directMessage(text));
    const again = said.filter(({ attempts }) => attempts > 1);
    expect(again.length).toBeGreaterThanOrEqual(2);
    for (const { thread } of said)
      await vi.waitFor(() => expect(answersTo(thread)).not.toEqual([]), 5_000);
    await sleep(SETTLED_MS);
    expect(said.map(({ thread }) => answersTo(thread).length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(logged).toEqual([]);
  });
});
