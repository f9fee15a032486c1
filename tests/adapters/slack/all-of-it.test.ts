import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openRiverDesk, type Said, VESTBY } from '../../support/river-desk.ts';
import type { Json } from '../../support/slack/json.ts';
import type { Post } from '../../support/slack/message.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { USERS } from '../../support/slack/world.ts';
import { type Desk, openDesk } from './open-desk.ts';

const NUMBER = /Bucket number (\d+) /gu;

/** A fifth of them name gravel, so that a question about it has fewer pages. */
const said = Array.from({ length: 200 }, (_, n): Said => {
  const filling = n % 5 === 0 ? 'gravel' : 'water';
  const words = `Bucket number ${n} is ${'very '.repeat((n * 7) % 50)}full of ${filling} again`;
  const day = new Date(Date.UTC(2026, 2, 19) - n * 43_200_000).toISOString().slice(0, 10);
  return { speaker: VESTBY, words, day };
});

const GRAVEL = 'quotes runa vestby about:gravel';
const ALL_GRAVEL = Array.from({ length: 40 }, (_, n) => n * 5);

describe('all of a long answer in Slack', async () => {
  const room = await openRiverDesk(said);
  let peer: SlackPeer;
  let desk: Desk;
  const logged: string[] = [];
  beforeEach(async () => {
    peer = await openSlackPeer();
    const heard = new Set<string>();
    const isNew = async (event: string) => !heard.has(event) && Boolean(heard.add(event));
    desk = openDesk(peer, { bot: room.bot, isNew, pauseMs: 1, logged });
    await desk.start();
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
    expect(room.broken).toEqual([]);
    expect(logged.splice(0)).toEqual([]);
  });
  afterAll(() => room.close());

  const buttons = ({ blocks = [] }: { blocks?: Json[] }): Json[] =>
    blocks.flatMap(({ elements = [] }) => elements).filter(({ type }) => type === 'button');
  const labels = (message: { blocks?: Json[] }) => buttons(message).map(({ text }) => text.text);
  const allOfIt = (message: { blocks?: Json[] }) =>
    buttons(message).find(({ text }) => /^(?:All of it|Alles)$/u.test(text.text));
  const ours = () => peer.posts.filter(({ user }) => user === undefined);
  const numbersIn = (posts: Post[]) =>
    posts.flatMap(({ text }) => [...text.matchAll(NUMBER)].map(([, number]) => Number(number)));
  const settled = (count: number) =>
    vi.waitFor(() => expect(numbersIn(ours())).toHaveLength(count), { timeout: 10_000 });
  /** Where all goes well there is no other answer to it. */
  const press = (on: Post) => void peer.press(allOfIt(on)!, { on }).catch(() => undefined);

  test('a mention’s answer goes on in its thread, in order, each once', async () => {
    const { thread } = await peer.mention(GRAVEL);
    const first = await peer.answerIn(thread);
    press(first);
    await settled(40);
    expect(numbersIn(ours())).toEqual(ALL_GRAVEL);
    const rest = ours().slice(1);
    expect(new Set(rest.map(({ thread_ts }) => thread_ts))).toEqual(new Set([thread]));
    for (const one of rest) expect(labels(one).join(' ')).not.toMatch(/Next|Previous|All of it/u);
    expect(rest[0]!.text).not.toContain('Asked by');
    expect(rest[0]!.text).toMatch(/\d+–\d+ of 40/u);
  });

  test('so does that of a direct message, in the language of the first', async () => {
    const reader = USERS.find(({ id }) => id === 'U0READER')!;
    reader.locale = 'de-DE';
    try {
      const { thread, channel } = await peer.directMessage(GRAVEL);
      const first = await peer.answerIn(thread);
      press(first);
      await settled(40);
      expect(numbersIn(ours())).toEqual(ALL_GRAVEL);
      expect(ours().every((post) => post.channel === channel)).toBe(true);
      expect(ours()[1]!.text).toMatch(/\d+–\d+ von 40/u);
    } finally {
      reader.locale = undefined;
    }
  });

  test('what only one person sees is posted with a thread under it', async () => {
    const first = await peer.slash('/quotes', 'runa vestby about:gravel');
    void peer.press(allOfIt(first)!).catch(() => undefined);
    await settled(40);
    expect(numbersIn(ours())).toEqual(ALL_GRAVEL);
    const [head, ...rest] = ours();
    expect(head!.thread_ts).toBeUndefined();
    expect(head!.text).toContain('Asked by');
    expect(new Set(rest.map(({ thread_ts }) => thread_ts))).toEqual(new Set([head!.ts]));
  });

  test('ends after twelve messages, and says how many are left and how to have them', async () => {
    const { thread } = await peer.mention('quotes runa vestby');
    const first = await peer.answerIn(thread);
    press(first);
    await vi.waitFor(() => expect(ours().at(-1)!.text).toContain('more are not posted here'), {
      timeout: 10_000,
    });
    const left = Number(/\d+/u.exec(ours().at(-1)!.text));
    expect(numbersIn(ours())).toEqual([...Array(200 - left).keys()]);
    expect(labels(ours().at(-1)!)).toEqual(['Save']);
  });

  test('a second press posts nothing again', async () => {
    const { thread } = await peer.mention(GRAVEL);
    const first = await peer.answerIn(thread);
    press(first);
    await settled(40);
    const again = await peer.press(allOfIt(first)!, { on: first });
    expect(again.text).toContain('posted here already');
    expect(numbersIn(ours())).toHaveLength(40);
  });

  test('where Slack asks to wait, it waits', async () => {
    const { thread } = await peer.mention(GRAVEL);
    const first = await peer.answerIn(thread);
    peer.fail('chat.postMessage', { status: 429, retryAfter: 1 });
    press(first);
    await settled(40);
    expect(numbersIn(ours())).toEqual(ALL_GRAVEL);
  });

  test('where we may not post, whoever asked is told so', async () => {
    const first = await peer.slash('/quotes', 'runa vestby about:gravel');
    peer.putOut('C0NEWSDESK');
    const told = await peer.press(allOfIt(first)!);
    expect(told.text).toContain('I could not post all of it in a thread.');
    expect(told.response_type).toBe('ephemeral');
    expect(ours()).toEqual([]);
    expect(logged.splice(0)).toHaveLength(1);
  });

  test('is not offered where one message holds all', async () => {
    const { thread } = await peer.mention('quotes runa vestby about:"Bucket number 7 is"');
    expect(allOfIt(await peer.answerIn(thread))).toBeUndefined();
  });
});
