import { PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createDiscord } from '../../../adapters/discord/client.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, type Message, textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import type { From } from '../../support/discord/whereabouts.ts';
import { openRiverDesk, type Said, VESTBY } from '../../support/river-desk.ts';

const { CreatePublicThreads, SendMessages } = PermissionFlagsBits;
const WRITER: From = { permissions: SendMessages | CreatePublicThreads };
const NUMBER = /Bucket number (\d+) /gu;

/** Half of them name gravel, so that a question about it has fewer pages. */
const said = Array.from({ length: 200 }, (_, n): Said => {
  const filling = n % 5 === 0 ? 'gravel' : 'water';
  const words = `Bucket number ${n} is ${'very '.repeat((n * 7) % 50)}full of ${filling} again`;
  const day = new Date(Date.UTC(2026, 2, 19) - n * 43_200_000).toISOString().slice(0, 10);
  return { speaker: VESTBY, words, day };
});

describe('all of a long answer on Discord', async () => {
  const peer = await startDiscordPeer();
  const room = await openRiverDesk(said);
  const logged: string[] = [];
  const note = (details: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const adapter = createDiscord({
    ...{ bot: room.bot, token: TOKEN, apiUrl: peer.api, timeoutMs: 5_000, pauseMs: 1 },
    log: { info() {}, warn: note, error: note },
  });
  beforeAll(() => adapter.start());
  afterEach(() => {
    peer.messages.length = 0;
  });
  afterAll(async () => {
    await adapter.stop();
    await room.close();
    await peer.close();
    expect(room.broken).toEqual([]);
    expect(logged).toEqual([]);
  });

  const ask = async (about?: string, from: From = WRITER): Promise<Message> => {
    const options = Object.entries({ speaker: 'runa vestby', ...(about && { about }) });
    const given = options.map(([name, value]) => ({ name, type: 3, value }));
    return (await peer.slash('quotes', given, from)).message;
  };
  const labels = (message: Message) => buttonsOf(message).map(({ label }) => label);
  const press = (message: Message, from: From = WRITER) => {
    const { custom_id } = buttonsOf(message).find(({ label }) => label === 'All of it')!;
    return peer.press(custom_id!, { ...from, message });
  };
  const posted = () => peer.messages.filter(({ components }) => components.length > 0);
  const numbers = () =>
    posted().flatMap((one) =>
      [...textOf(one).matchAll(NUMBER)].map(([, number]) => Number(number)),
    );
  const settled = (count: number) => vi.waitFor(() => expect(numbers()).toHaveLength(count), 4_000);

  test('is posted in a thread under its first page, in order, each once', async () => {
    const message = await ask('gravel');
    const outcome = await press(message);
    expect(outcome.ephemeral).toBe(true);
    await settled(40);
    expect(numbers()).toEqual(Array.from({ length: 40 }, (_, n) => n * 5));
    const [first, ...rest] = posted();
    expect(textOf(first!)).toContain('Asked by ann.');
    expect(first?.channel_id).toBe(IDS.news);
    expect(peer.threads.get(first!.id)).toMatchObject({ parent: IDS.news });
    expect(new Set(rest.map(({ channel_id }) => channel_id))).toEqual(new Set([first!.id]));
    // Nothing leads from one of them to the next.
    for (const one of posted())
      expect(labels(one).join(' ')).not.toMatch(/Next|Previous|All of it/u);
    expect(textOf(rest[0]!)).toMatch(/\d+–\d+ of 40/u);
  });

  test('ends after twelve messages, and says how many are left and how to have them', async () => {
    await press(await ask());
    const last = await vi.waitFor(() => {
      const one = posted().at(-1)!;
      expect(textOf(one)).toMatch(
        /^-# \d+ more are not posted here\\: “Save” gives all as a file\.$/u,
      );
      return one;
    }, 4_000);
    expect(posted()).toHaveLength(13);
    const left = Number(/\d+/u.exec(textOf(last)));
    expect(numbers()).toEqual([...Array(200 - left).keys()]);
    expect(labels(last)).toEqual(['Save']);
  });

  test('is offered only where a thread can be opened, and where there is more than a page', async () => {
    expect(labels(await ask(undefined, WRITER))).toContain('All of it');
    expect(labels(await ask('"Bucket number 7 is"', WRITER))).not.toContain('All of it');
    const alone = { permissions: SendMessages };
    expect(labels(await ask(undefined, alone))).not.toContain('All of it');
    const inThread = { ...WRITER, channel: IDS.publicThread };
    expect(labels(await ask(undefined, inThread))).not.toContain('All of it');
  });

  test('says to whoever asked where no thread could be opened, and posts no more', async () => {
    const message = await ask('gravel');
    peer.fail(/\/threads$/u, { status: 403, code: 50013 });
    await press(message);
    await vi.waitFor(() =>
      expect(textOf(peer.hidden.at(-1)!)).toMatch(
        /could not post all of it.+Create Public Threads/su,
      ),
    );
    expect(posted()).toHaveLength(1);
    expect(logged.splice(0)).toHaveLength(1);
  });

  test('is posted once where Discord takes a message and says that it failed', async () => {
    const message = await ask('gravel');
    peer.fail(/^\/channels\/\d+\/messages$/u, 'accept-then-500');
    await press(message);
    await settled(40);
    expect(new Set(numbers()).size).toBe(40);
  });

  test('stops without a word where the thread is gone', async () => {
    const message = await ask('gravel');
    peer.fail(/^\/channels\/\d+\/messages$/u, { status: 404, code: 10003 });
    await press(message);
    await vi.waitFor(() => expect(peer.threads.get(posted()[0]!.id)).toBeDefined());
    const { message: after } = await peer.slash('help');
    expect(textOf(after)).not.toBe('');
    expect(posted()).toHaveLength(1);
    expect(textOf(peer.hidden.at(-2)!)).toContain('Shown to everyone below.');
  });

  test('is posted once where somebody presses twice at once', async () => {
    const message = await ask('gravel');
    const first = press(message);
    void press(message).catch(() => {});
    await first;
    await settled(40);
    expect(posted().filter(({ channel_id }) => channel_id === IDS.news)).toHaveLength(1);
  });
});
