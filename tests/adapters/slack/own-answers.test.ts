import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../../src/chat/errors.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { USERS } from '../../support/slack/world.ts';
import { type Desk, openDesk } from './open-desk.ts';

const TOO_MUCH = 'That is a lot at once';

describe('what is somebody’s own, asked in a channel of Slack', async () => {
  const room = await openNewsroom();
  let peer: SlackPeer;
  let desk: Desk;
  const logged: string[] = [];
  beforeEach(async () => {
    peer = await openSlackPeer();
    desk = openDesk(peer, { bot: room.bot, logged });
    await desk.start();
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
    expect(logged.splice(0)).toEqual([]);
  });
  afterAll(() => room.close());

  /** What only they were shown next. */
  async function alone(past = peer.hidden.length) {
    await vi.waitFor(() => expect(peer.hidden.length).toBeGreaterThan(past), { timeout: 5_000 });
    return peer.hidden.at(-1)!;
  }
  const answersOfOurs = () => peer.posts.filter(({ user }) => user === undefined);

  test.each([
    'follow Holm to:me',
    'following',
    'unfollow nobody at all',
    'privacy',
    'quotes Holm as:csv',
  ])('%s: is answered to them alone', async (line) => {
    const past = peer.hidden.length;
    await peer.mention(line);
    expect(await alone(past)).toMatchObject({ channel: 'C0NEWSDESK', user: 'U0READER' });
    expect(answersOfOurs().filter(({ channel }) => channel === 'C0NEWSDESK')).toEqual([]);
  });

  test('in a thread that has begun it stands there; else Slack would not show it', async () => {
    const { thread } = await peer.mention('quotes Holm');
    await peer.answerIn(thread);
    await peer.mention('following', { thread });
    expect((await alone(0)).thread_ts).toBe(thread);
    await peer.mention('following');
    expect((await alone(1)).thread_ts).toBeUndefined();
  });

  test('a file comes in their direct messages', async () => {
    await peer.mention('quotes Holm as:csv');
    expect((await alone(0)).text).toContain('is in your direct messages with me');
    expect(peer.uploads()).toHaveLength(1);
  });

  test('it is in the language of their Slack, as are all answers that only they see', async () => {
    const reader = USERS.find(({ id }) => id === 'U0READER')!;
    reader.locale = 'de-DE';
    try {
      await peer.mention('follow nobody-here-is-called-so to:me');
      await peer.mention('following');
      await vi.waitFor(() => expect(peer.hidden).toHaveLength(2), { timeout: 5_000 });
    } finally {
      reader.locale = undefined;
    }
    expect(peer.hidden.map(({ text }) => text).join('\n')).toContain('Abonniert');
  });

  test('a look-up is seen by everybody there', async () => {
    const { thread } = await peer.mention('quotes Holm');
    expect((await peer.answerIn(thread)).text).toContain('Greta Holm');
    expect(peer.hidden).toEqual([]);
  });

  test('a button of it, pressed by another, tells nothing of who follows what', async () => {
    await peer.mention('follow Holm to:me');
    const stop = (await alone(0)).blocks
      .flatMap(({ elements = [] }) => elements)
      .find(({ value }) => /^following stop /u.test(value ?? ''));
    const told = await peer.press(stop, { user: 'U0ADMIN' });
    expect(told.text).toBe('That is not followed here any more, or it is somebody else’s.');
  });

  test('a page of an answer that they have counts as nothing', async () => {
    const asked: string[] = [];
    const counting = await openNewsroom({ limit: async (_, asking) => void asked.push(asking) });
    await desk.stop();
    desk = openDesk(peer, { bot: counting.bot, logged });
    await desk.start();
    const first = await peer.slash('/quotes', 'Holm');
    const next = first.blocks
      .flatMap(({ elements = [] }) => elements)
      .find(({ action_id }) => action_id?.startsWith('page:'));
    expect(asked.splice(0)).toEqual(['question']);
    expect((await peer.press(next)).text).toContain('Greta Holm');
    expect(asked).toEqual([]);
    await counting.close();
  });

  test('that they ask too much is told to them alone', async () => {
    const busy = await openNewsroom({
      limit: async () => {
        throw new UserError(TOO_MUCH, [], { isTooMuch: true });
      },
    });
    await desk.stop();
    desk = openDesk(peer, { bot: busy.bot, logged });
    await desk.start();
    await peer.mention('quotes Holm');
    expect((await alone(0)).text).toContain(TOO_MUCH);
    expect(answersOfOurs()).toEqual([]);
    await busy.close();
  });
});
