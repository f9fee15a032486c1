import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CredentialsError } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Place } from '../../../src/model.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openDesk } from './newsroom.ts';

const place: Place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const news = { id: IDS.news, name: 'news' };
const speaker = { name: 'speaker', type: 3, value: 'Ann Lee' };
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => new Error('nothing'),
    (error: Error) => error,
  );

describe('starting on Discord', () => {
  let peer: Awaited<ReturnType<typeof startDiscordPeer>>;
  beforeEach(async () => {
    peer = await startDiscordPeer();
  });
  afterEach(() => peer.close());

  test.each([true, false])(
    'a wrong token is one of credentials, names DISCORD_TOKEN and not the token (answers: %s)',
    async (answers) => {
      const desk = openDesk({ api: peer.api, token: 'wrong.token.here', answers });
      const error = await failed(desk.adapter.start());
      expect(error).toBeInstanceOf(CredentialsError);
      expect(error.message).toContain('DISCORD_TOKEN');
      expect(`${error.stack} ${error.cause}`).not.toContain('wrong.token');
    },
  );

  test('so is one that only the gateway refuses', async () => {
    const { adapter } = openDesk({ api: peer.api });
    peer.refuseIdentify(4004);
    expect(await failed(adapter.start())).toBeInstanceOf(CredentialsError);
    await vi.waitFor(() => expect(peer.connections()).toBe(0));
  });

  test('where Discord cannot be reached, start says so and a post can wait', async () => {
    const gone = await startDiscordPeer();
    await gone.close();
    const { adapter } = openDesk({ api: gone.api });
    const error = await failed(adapter.start());
    expect(error).not.toBeInstanceOf(CredentialsError);
    expect(error.message).toContain('cannot be reached');
    const post = await failed(
      adapter.post({ channel: news, place, reply: reply('x'), key: 'key' }),
    );
    expect(post).toMatchObject({ outcome: 'later' });
  });

  test.each([
    [/gateway/u, { status: 500 }],
    [/gateway/u, { status: 403, html: '<html>' }],
    [/gateway/u, 'hang' as const],
  ])('%s failing with %j ends that start whole; another one works', async (path, failure) => {
    peer.fail(path, failure);
    const error = await failed(openDesk({ api: peer.api, timeoutMs: 500 }).adapter.start());
    expect(error).not.toBeInstanceOf(CredentialsError);
    expect(error.message).toMatch(/cannot be reached/u);
    await vi.waitFor(() => expect(peer.connections()).toBe(0));
    const { adapter } = openDesk({ api: peer.api });
    await adapter.start();
    await adapter.stop();
  });

  test('without an answering part it only asks who we are', async () => {
    const { adapter } = openDesk({ api: peer.api, answers: false });
    await adapter.start();
    expect(peer.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /users/@me']);
    peer.fail(/users/u, { status: 503 });
    const error = await failed(openDesk({ api: peer.api, answers: false }).adapter.start());
    expect(error).not.toBeInstanceOf(CredentialsError);
    expect(error.message).toContain('cannot be reached');
    await adapter.stop();
  });

  test.each([4004, 4014])('a connection closed for good (%s) is told once', async (code) => {
    const { adapter } = openDesk({ api: peer.api });
    const ends: unknown[] = [];
    await adapter.start((error) => ends.push(error));
    peer.hangUp(code);
    await vi.waitFor(() => expect(ends).toHaveLength(1));
    expect(ends[0]).toBeInstanceOf(code === 4004 ? CredentialsError : Error);
    expect(String(ends[0])).toMatch(code === 4004 ? /DISCORD_TOKEN/u : /DisallowedIntents/u);
    await sleep(100);
    expect(ends).toHaveLength(1);
    await adapter.post({ channel: news, place, reply: reply('x'), key: 'after the end' });
    expect(peer.messages.map(textOf)).toEqual(['### x']);
    await adapter.stop();
  });

  test('so is one that does not come back in time', async () => {
    const { adapter } = openDesk({ api: peer.api, awayMs: 100 });
    const ends: unknown[] = [];
    await adapter.start((error) => ends.push(error));
    await peer.close();
    await vi.waitFor(() => expect(ends).toHaveLength(1));
    expect(String(ends[0])).toContain('out of reach');
    await adapter.stop();
  });

  test('stopping tells nobody of an end', async () => {
    const { adapter } = openDesk({ api: peer.api });
    const ends: unknown[] = [];
    await adapter.start((error) => ends.push(error));
    await adapter.stop();
    await sleep(50);
    expect(ends).toEqual([]);
  });
});

describe('a gateway that never says that it is ready', () => {
  let peer: Awaited<ReturnType<typeof startDiscordPeer>>;
  beforeEach(async () => {
    peer = await startDiscordPeer({ saysReady: false });
  });
  afterEach(() => peer.close());

  test('is given up in time, and nothing of it is left', async () => {
    const { adapter } = openDesk({ api: peer.api, startTimeoutMs: 300 });
    const error = await failed(adapter.start());
    expect(error.message).toContain('never said that it is ready');
    await vi.waitFor(() => expect(peer.connections()).toBe(0));
    await sleep(800);
    expect(peer.connections()).toBe(0);
    await adapter.stop();
  });

  test('keeps no post from going out, and can be stopped at once', async () => {
    const { adapter } = openDesk({ api: peer.api });
    const starting = failed(adapter.start());
    await vi.waitFor(() => expect(peer.connections()).toBe(1));
    await adapter.post({ channel: news, place, reply: reply('News'), key: 'meanwhile' });
    expect(peer.messages.map(textOf)).toEqual(['### News']);
    await adapter.stop();
    expect((await starting).message).toContain('stopped');
    await vi.waitFor(() => expect(peer.connections()).toBe(0));
  });
});

test('a question asked while the connection was down is answered after it', async () => {
  const peer = await startDiscordPeer();
  const { adapter } = openDesk({ api: peer.api });
  await adapter.start();
  peer.drop();
  const { message } = await peer.slash('say', [speaker]);
  expect(textOf(message)).toContain('page 1');
  expect(peer.gateway).toEqual({ identified: 1, resumed: 1 });
  await adapter.stop();
  await peer.close();
});
