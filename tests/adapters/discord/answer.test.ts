import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../support/discord/failures.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openDesk } from './newsroom.ts';

const CALLBACK = /\/callback$/u;
const EDIT = /\/@original$/u;
const FOLLOW_UP = /^\/webhooks\/\d+\/token-\d+$/u;
const PAGE = '<!DOCTYPE html>';
const speaker = { name: 'speaker', type: 3, value: 'Ann Lee' };
const show = [{ name: 'show', type: 1 }];
const FAILED = 'My answer did not go through. Please ask again.';

describe('an answer on Discord', async () => {
  const peer = await startDiscordPeer();
  const { adapter, logged } = openDesk({ api: peer.api });
  beforeAll(() => adapter.start());
  beforeEach(() => {
    for (const kept of [peer.messages, peer.edits, peer.seen, logged]) kept.length = 0;
  });
  afterAll(async () => {
    await adapter.stop();
    await peer.close();
  });
  const failing = (path: RegExp, ...failures: Failure[]) =>
    failures.forEach((failure) => void peer.fail(path, failure));
  const calls = (path: RegExp) => peer.seen.filter((request) => path.test(request.path)).length;
  const ask = async () => textOf((await peer.slash('say', [speaker])).message);

  test.each<[string, RegExp, Failure[]]>([
    ['two errors', EDIT, [{ status: 500 }, { status: 503 }]],
    ['two cut connections', EDIT, ['reset', 'accept-then-reset']],
    [
      'two pages of the edge',
      EDIT,
      [
        { status: 403, html: PAGE },
        { status: 502, html: PAGE },
      ],
    ],
    ['a short wait', EDIT, [{ status: 429, headers: { 'retry-after': '0.2' } }]],
    ['silence', EDIT, ['hang']],
    ['an error after it was heard', EDIT, ['accept-then-500']],
    ['two errors at the first word', CALLBACK, [{ status: 503 }, 'reset']],
    ['a first word that was heard', CALLBACK, ['accept-then-500']],
    ['a page at the first word', CALLBACK, [{ status: 403, html: PAGE }]],
  ])('arrives after %s', async (_, path, failures) => {
    failing(path, ...failures);
    expect(await ask()).toContain('Ann Lee on anything');
    await vi.waitFor(() => expect(calls(path)).toBe(failures.length + 1), 5_000);
    expect(new Set(peer.edits.map(textOf)).size).toBe(1);
    expect(logged).toEqual([]);
  });

  test('goes on where nobody can tell whether the first word was heard', async () => {
    failing(CALLBACK, { status: 503 }, { status: 503 }, 'accept-then-500');
    expect(await ask()).toContain('Ann Lee on anything');
  });

  test('that Discord does not take as it is comes in plain words, and is noted', async () => {
    failing(EDIT, { status: 400, code: 50035 });
    expect(await ask()).toContain('Ann Lee on anything');
    expect(peer.edits).toHaveLength(1);
    expect(peer.edits[0]).toMatchObject({ components: [], flags: 4 });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('50035');
  });

  test('that fails three times is said to have failed', async () => {
    failing(EDIT, { status: 503 }, { status: 503 }, { status: 503 });
    expect(await ask()).toBe(FAILED);
    expect(calls(EDIT)).toBe(4);
    expect(logged).toHaveLength(1);
  });

  test('whose wait is too long is said to have failed', async () => {
    failing(EDIT, { status: 429, headers: { 'retry-after': '30' } });
    expect(await ask()).toBe(FAILED);
    expect(logged.join()).toContain('asks to wait');
  });

  test('for which it is too late is noted, without the token of the question', async () => {
    failing(CALLBACK, { status: 404, code: 10062 });
    peer.slash('say', [speaker]).catch(() => {});
    await vi.waitFor(() => expect(logged).toHaveLength(1));
    expect(logged[0]).toMatch(/did not reach Discord.+10062/su);
    expect(logged.join()).not.toContain('token-');
    expect(calls(CALLBACK)).toBe(1);
  });

  test.each<[string, Failure[]]>([
    [
      'a page of the edge',
      [
        { status: 403, html: PAGE },
        { status: 429, html: PAGE },
      ],
    ],
    ['a short wait', [{ status: 429, headers: { 'retry-after': '0.2' } }]],
  ])('for everyone arrives once after %s', async (_, failures) => {
    failing(FOLLOW_UP, ...failures);
    await peer.slash('drawer', show);
    await vi.waitFor(() => expect(peer.messages.map(textOf)).toEqual(['### The desk']), 5_000);
    expect(calls(FOLLOW_UP)).toBe(failures.length + 1);
    expect(logged).toEqual([]);
  });

  test.each<[Failure, number]>([
    ['accept-then-500', 1],
    ['accept-then-reset', 1],
    [{ status: 502, html: PAGE }, 0],
  ])(
    'for everyone that may have arrived (%j) is not repeated, and that is said',
    async (failure, arrived) => {
      failing(FOLLOW_UP, failure);
      await peer.slash('drawer', show);
      await vi.waitFor(() => expect(peer.edits).toHaveLength(2), 5_000);
      expect(textOf(peer.edits[1]!)).toContain('may not have gone through');
      expect(peer.messages).toHaveLength(arrived);
      expect(calls(FOLLOW_UP)).toBe(1);
    },
  );

  test('for everyone that is not taken as it is comes in plain words', async () => {
    failing(FOLLOW_UP, { status: 400, code: 50035 });
    await peer.slash('drawer', show);
    await vi.waitFor(() => expect(peer.messages.map(textOf)).toEqual(['The desk']), 5_000);
  });

  test('for everyone that may not be shown there is said to have failed', async () => {
    failing(FOLLOW_UP, { status: 403, code: 50013 });
    await peer.slash('drawer', show);
    await vi.waitFor(() => expect(peer.edits).toHaveLength(2), 5_000);
    expect(textOf(peer.edits[1]!)).toBe(`### ${FAILED}`);
    expect(peer.messages).toEqual([]);
  });

  test('while someone types is tried again, too', async () => {
    failing(CALLBACK, { status: 503 });
    const typing = { name: 'speaker', type: 3, value: 'b', focused: true };
    expect(await peer.type('say', [typing])).toHaveLength(1);
  });
});
