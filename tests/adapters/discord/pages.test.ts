import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createDiscord } from '../../../adapters/discord/client.ts';
import { CURSOR_LIFETIME_MS } from '../../../src/chat/open-cursor.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, type Message, textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import type { From } from '../../support/discord/whereabouts.ts';
import { CLOCK } from '../../support/newsroom.ts';
import { openRiverDesk, type Said, VESTBY } from '../../support/river-desk.ts';

const SHOWN = /Bucket number (\d+) /gu;
const { CreatePublicThreads, SendMessages } = PermissionFlagsBits;
/** Somebody who may write in #news, and begin threads there. */
const WRITER: From = { permissions: SendMessages | CreatePublicThreads };
const STRING = 3;

/** Two hundred statements, some of them long: no two pages hold the same number. */
const said = Array.from({ length: 200 }, (_, n): Said => {
  const words = `Bucket number ${n} is ${'very '.repeat((n * 7) % 50)}full of water from the weir`;
  const day = new Date(Date.UTC(2026, 2, 19) - n * 43_200_000).toISOString().slice(0, 10);
  return { speaker: VESTBY, words, day };
});

const numbersIn = (message: Message): number[] =>
  [...textOf(message).matchAll(SHOWN)].map(([, number]) => Number(number));
const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);
const idOf = (message: Message, label: RegExp): string =>
  buttonsOf(message).find((one) => label.test(one.label ?? ''))!.custom_id!;
const partIn = (message: Message) => /\d+–\d+ of 200/u.exec(textOf(message))?.[0];

describe('a long answer on Discord', async () => {
  const peer = await startDiscordPeer();
  let now = CLOCK;
  const room = await openRiverDesk(said, () => now);
  const logged: string[] = [];
  const note = (details: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const log = { info() {}, warn: note, error: note };
  const open = () =>
    createDiscord({
      ...{ bot: room.bot, token: TOKEN, apiUrl: peer.api, log, timeoutMs: 5_000, pauseMs: 1 },
    });
  let adapter = open();
  beforeAll(() => adapter.start());
  afterAll(async () => {
    await adapter.stop();
    await room.close();
    await peer.close();
    expect(room.broken).toEqual([]);
    expect(logged).toEqual([]);
  });

  const ask = async (from: From = {}, more: Record<string, string> = {}): Promise<Message> => {
    const options = Object.entries({ speaker: 'runa vestby', ...more });
    const given = options.map(([name, value]) => ({ name, type: STRING, value }));
    return (await peer.slash('quotes', given, from)).message;
  };
  const press = (message: Message, label: RegExp, from: From = {}) =>
    peer.press(idOf(message, label), { ...from, message });

  test('turns its pages where it stands, and back again through just those that were seen', async () => {
    const message = await ask();
    const before = peer.hidden.length;
    const seen = [{ part: partIn(message), numbers: numbersIn(message), text: textOf(message) }];
    expect(labelsOf(message)[0]).toMatch(/^Next \(\d+ more\) ›$/u);
    for (let page = 0; page < 3; page++) {
      const outcome = await press(message, /^Next/u);
      expect(outcome).toMatchObject({ inPlace: true, ephemeral: true });
      expect(outcome.message.id).toBe(message.id);
      seen.push({ part: partIn(message), numbers: numbersIn(message), text: textOf(message) });
    }
    expect(seen.flatMap(({ numbers }) => numbers)).toEqual([
      ...Array(seen.flatMap(({ numbers }) => numbers).length).keys(),
    ]);
    expect(new Set(seen.map(({ numbers }) => numbers.length)).size).toBeGreaterThan(1);
    expect(seen[0]!.part).toBe(`1–${seen[0]!.numbers.length} of 200`);
    for (const was of seen.toReversed().slice(1)) {
      await press(message, /^‹ Previous/u);
      expect(textOf(message)).toBe(was.text);
    }
    expect(labelsOf(message)).not.toContain('‹ Previous');
    expect(peer.hidden).toHaveLength(before);
  });

  test('of two hundred quotes stays one message to the end, and leads back to the first', async () => {
    const message = await ask();
    const before = peer.hidden.length;
    const first = textOf(message);
    const numbers = numbersIn(message);
    let pages = 1;
    for (; labelsOf(message).some((label) => label?.startsWith('Next')); pages++) {
      await press(message, /^Next/u);
      numbers.push(...numbersIn(message));
    }
    expect(numbers).toEqual([...Array(200).keys()]);
    expect(pages).toBeGreaterThan(10);
    for (; pages > 1; pages--) await press(message, /^‹ Previous/u);
    expect(textOf(message)).toBe(first);
    expect(peer.hidden).toHaveLength(before);
  });

  test('turns its pages after a restart, too', async () => {
    const message = await ask();
    await press(message, /^Next/u);
    const second = textOf(message);
    await press(message, /^Next/u);
    await adapter.stop();
    adapter = open();
    await adapter.start();
    await press(message, /^‹ Previous/u);
    expect(textOf(message)).toBe(second);
    await press(message, /^Next/u);
    await press(message, /^First page/u);
    expect(partIn(message)).toMatch(/^1–/u);
  });

  test('that everybody sees stays as it is: whoever presses gets pages of their own', async () => {
    const message = await ask(WRITER);
    const { ephemeral } = await press(message, /^Post here/u, WRITER);
    expect(ephemeral).toBe(true);
    const posted = await vi.waitFor(() => {
      const last = peer.messages.at(-1)!;
      expect(textOf(last)).toContain('Asked by ann.');
      return last;
    });
    expect(numbersIn(posted)).toEqual(numbersIn(message).slice(0, numbersIn(posted).length));
    expect(labelsOf(posted)).not.toContain('Post here');
    const before = structuredClone(posted);
    const own = await press(posted, /^Next/u, { user: '100000000000000009' });
    expect(own).toMatchObject({ ephemeral: true, inPlace: false });
    expect(own.message.id).not.toBe(posted.id);
    expect(posted).toEqual(before);
    const page = textOf(own.message);
    await press(own.message, /^Next/u, { user: '100000000000000009' });
    const back = await press(own.message, /^‹ Previous/u, { user: '100000000000000009' });
    expect(back.inPlace).toBe(true);
    expect(textOf(own.message)).toBe(page);
  });

  test.each<[string, From]>([
    ['by who may not write there', { permissions: 0n }],
    ['where this app may not', { ...WRITER, channel: IDS.readOnly }],
    ['in a direct message', { dm: true }],
  ])('cannot be posted %s', async (_, from) => {
    const labels = labelsOf(await ask(from));
    expect(labels).not.toContain('Post here');
    expect(labels).not.toContain('All of it');
  });

  test('of which the rights were lost meanwhile is not posted, and says why', async () => {
    const message = await ask(WRITER);
    const before = peer.messages.length;
    const { message: refused } = await press(message, /^Post here/u, { permissions: 0n });
    expect(textOf(refused)).toContain('You may not write in \\#news');
    expect(peer.messages).toHaveLength(before);
  });

  test('keeps its page where the next one has no answer, and says so beside it', async () => {
    const message = await ask();
    const before = textOf(message);
    peer.fail(/@original$/u, { status: 403, code: 50001 });
    void press(message, /^Next/u).catch(() => {});
    await vi.waitFor(() =>
      expect(textOf(peer.hidden.at(-1)!)).toContain('My answer did not go through.'),
    );
    expect(textOf(message)).toBe(before);
    expect(logged.splice(0)).toHaveLength(1);
  });

  test('whose line is no longer kept stays, and it is said beside it that it is too old', async () => {
    const message = await ask(
      {},
      {
        ...{ about: 'full of water from the weir', since: '2025-01-01', kind: 'all' },
      },
    );
    now = new Date(CLOCK.getTime() + CURSOR_LIFETIME_MS + 1_000);
    await room.store.forgetCursors(new Date(CLOCK.getTime() + 1_000).toISOString());
    const text = textOf(message);
    const id = idOf(message, /^Next/u);
    expect(id).toMatch(/^\d+=cursor [\w-]{16} from:\d+ past:\d+$/u);
    void press(message, /^Next/u).catch(() => {});
    await vi.waitFor(() =>
      expect(textOf(peer.hidden.at(-1)!)).toContain('This button is more than 30 days old'),
    );
    expect(textOf(message)).toBe(text);
    now = CLOCK;
  });
  test('of a briefing that stands in the channel is told to whoever presses, and the mark stays', async () => {
    const channel = { id: IDS.news, name: 'news' };
    const place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' } as const;
    const more = { line: 'quotes "runa vestby"', from: 0, total: 200 };
    const quote = (await room.ask('quotes "runa vestby"')).blocks.find(
      ({ kind }) => kind === 'quote',
    )!;
    const told = reply('The news', { blocks: [quote], more, onlyToAsker: false });
    const since = new Date();
    const { messageId } = await adapter.post({ channel, place, reply: told, key: 'told-1' });
    const posted = peer.messages.find(({ id }) => id === messageId)!;
    const before = structuredClone(posted);
    const { inPlace, ephemeral } = await press(posted, /^Next/u);
    expect({ inPlace, ephemeral }).toEqual({ inPlace: false, ephemeral: true });
    expect(posted).toEqual(before);
    expect(await adapter.findPost({ channel, place, key: 'told-1', since })).toEqual({ messageId });
  });
});
