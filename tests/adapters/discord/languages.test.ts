import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createDiscord } from '../../../adapters/discord/client.ts';
import { speakIn } from '../../../src/language/speak.ts';
import { createReception } from '../../../src/places/reception.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, type Message, textOf } from '../../support/discord/message.ts';
import { newServer, startDiscordPeer } from '../../support/discord/peer.ts';
import { CLOCK, openNewsroom } from '../../support/newsroom.ts';

const SPEAKER = { name: 'speaker', type: 3, value: 'holm' };
const { CreatePublicThreads, SendMessages } = PermissionFlagsBits;
const WRITER = { permissions: SendMessages | CreatePublicThreads };

describe('languages on Discord', async () => {
  const peer = await startDiscordPeer();
  const room = await openNewsroom();
  const reception = createReception({
    ...{ store: room.store, now: () => CLOCK, tellVanished: async () => {} },
  });
  const adapter = createDiscord({
    ...{ bot: room.bot, reception, token: TOKEN, apiUrl: peer.api },
    log: { info() {}, warn() {}, error() {} },
  });
  beforeAll(() => adapter.start());
  afterAll(async () => {
    await adapter.stop();
    await room.close();
    await peer.close();
    expect(room.broken).toEqual([]);
  });

  const idOf = (message: Message, label: string): string =>
    buttonsOf(message).find((button) => button.label === label)!.custom_id!;
  const newest = (): Message => peer.messages.at(-1)!;

  test('whoever asks is answered in the language of their Discord, and the words quoted stay', async () => {
    const { message } = await peer.slash('quotes', [SPEAKER], { locale: 'de' });
    const text = textOf(message);
    expect(text).toMatch(/10 Aussagen, neueste zuerst.+ Jedes Wort ist aus dem Artikel kopiert/u);
    expect(text).toContain('I slept in the crew quarters');
    expect(text).toMatch(/Meridian Today · <t:\d+:f> · erfundenes Beispiel · auf Englisch/u);
    expect(buttonsOf(message).map(({ label }) => label)).toContain('Abonnieren');
  });

  test.each([
    ['fr', 'déclarations'],
    ['es-419', 'declaraciones'],
    ['ru', 'высказываний'],
    ['ja', 'statements'],
  ])('so in %s', async (locale, word) => {
    const { message } = await peer.slash('quotes', [SPEAKER], { locale });
    expect(textOf(message)).toContain(`10 ${word}`);
  });

  test('a mistake is explained in it, too', async () => {
    const { message } = await peer.slash(
      'summary',
      [{ name: 'since', type: 3, value: 'soonish' }],
      {
        locale: 'ru',
      },
    );
    expect(textOf(message)).toMatch(/«soonish»/u);
    expect(textOf(message)).toMatch(/\p{sc=Cyrl}{4}/u);
  });

  test('what a German shows to everybody on an English server is in English', async () => {
    const from = { ...WRITER, locale: 'de' };
    const { message } = await peer.slash('quotes', [SPEAKER], from);
    await peer.press(idOf(message, 'Hier posten'), { ...from, message });
    await vi.waitFor(() => expect(textOf(newest())).toContain('10 statements, newest first'));
  });

  test('and so is all of it, to its end', async () => {
    const from = { ...WRITER, locale: 'de' };
    const about = { name: 'about', type: 3, value: 'gas' };
    const { message } = await peer.slash('quotes', [about], from);
    const before = peer.messages.length;
    await peer.press(idOf(message, 'Alles'), { ...from, message });
    await vi.waitFor(() => expect(peer.messages.length).toBeGreaterThan(before + 2), {
      timeout: 10_000,
    });
    const all = peer.messages.slice(before).map(textOf).join('\n');
    expect(all).toContain('statements that name “gas”');
    expect(all).not.toMatch(/Aussagen|auf Englisch|Zitat|Stelle/u);
  });

  test('a German server is greeted and answered in German, and names of commands are known', async () => {
    peer.join(newServer({ locale: 'de' }));
    await vi.waitFor(() => expect(textOf(newest())).toContain('Wer was gesagt hat, Wort für Wort'));
    const place = `discord:${IDS.strangeGuild}`;
    expect(await room.store.languageIn(place)).toBe('de');
    peer.mention('zitate holm', IDS.strange);
    await vi.waitFor(() => expect(textOf(newest())).toContain('10 Aussagen, neueste zuerst'));
  });

  test('in direct messages it is that of the person, from the first command on', async () => {
    await peer.slash('help', [], { dm: true, locale: 'fr' });
    expect(await room.store.languageIn(`discord:dm:${IDS.user}`)).toBe('fr');
  });

  test('a refusal of a post is told in the language of its place', async () => {
    const channel = { id: IDS.readOnly, name: 'read-only' };
    const place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
    const post = { channel, place, reply: await room.ask('help'), key: 'k' };
    const refused = speakIn('de', () => adapter.post(post));
    await expect(refused).rejects.toThrow(/\bSie|\bmir|\bich\b/u);
  });
});
