import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import type { From } from '../../support/discord/whereabouts.ts';
import { makeBriefing } from '../../support/records.ts';
import { openHouse } from './house.ts';

const [SUBCOMMAND, STRING] = [1, 3];
const { ViewChannel, SendMessages, ManageGuild } = PermissionFlagsBits;
const PLACE = { id: `discord:${IDS.guild}`, platform: 'discord' as const, name: 'Newsroom' };
const SECRETS = { id: IDS.silent, name: 'silent' };
const HIDDEN = 'abc123';
const STRANGER: From = { user: '100000000000000008' };
const MEMBER: From = { user: '100000000000000009', roles: [IDS.readerRole] };
const MANAGER: From = { user: '100000000000000007', permissions: ManageGuild };
const SECRET = /merger|#silent/iu;

describe('what is set up in a channel of Discord that not everybody sees', () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  beforeAll(async () => {
    house = await openHouse();
    const { peer, room } = house;
    const allow = String(ViewChannel | SendMessages);
    peer.changeChannel(SECRETS.id, {
      permission_overwrites: [
        { id: IDS.guild, type: 0, allow: '0', deny: String(ViewChannel) },
        { id: IDS.readerRole, type: 0, allow, deny: '0' },
        { id: IDS.bot, type: 1, allow, deny: '0' },
      ],
    });
    for (const [id, channel, topic] of [
      [HIDDEN, SECRETS, 'merger leak'],
      ['b1c2d3', { id: IDS.news, name: 'news' }, 'pay'],
      ['c1d2e3', { id: IDS.privateThread, name: 'private' }, 'budget'],
    ] as const)
      await room.store.saveOrder(makeBriefing({ id, place: PLACE, channel, topics: [topic] }));
    await vi.waitFor(async () => expect(await list(STRANGER)).not.toMatch(SECRET));
  });
  afterAll(async () => {
    await house.close();
    expect(house.logged).toEqual([]);
  });

  const part = (name: string, options: object[] = []) => [{ name, type: SUBCOMMAND, options }];
  const given = (name: string, value: string) => ({ name, type: STRING, value });
  const ask = async (from: From, command: string, options: readonly object[]): Promise<string> =>
    textOf((await house.peer.slash(command, [...options], from)).message);
  const list = (from: From) => ask(from, 'briefing', part('list'));

  async function mention(text: string, channel: string = IDS.news): Promise<string> {
    const answers = () =>
      house.peer.messages.filter((one) => one.channel_id === channel && one.author.id !== IDS.user);
    const past = answers().length;
    house.peer.mention(text, channel);
    await vi.waitFor(() => expect(answers().length).toBeGreaterThan(past), { timeout: 20_000 });
    return textOf(answers().at(-1)!);
  }

  test('is not shown to who does not see it', async () => {
    expect(await list(STRANGER)).toContain('1 briefing');
    for (const [command, options] of [
      ['briefing', part('list')],
      ['briefing', part('log')],
      ['briefing', part('preview', [given('which', HIDDEN)])],
      ['why', [given('what', HIDDEN)]],
      ['following', part('list')],
    ] as const)
      expect(await ask(STRANGER, command, options), command).not.toMatch(SECRET);
    expect(await ask(STRANGER, 'why', [given('what', HIDDEN)])).toContain('no such briefing here');
    const offered = await house.peer.type(
      'why',
      [{ ...given('what', ''), focused: true }],
      STRANGER,
    );
    expect(offered.map(({ value }) => value)).toEqual(['b1c2d3']);
  });

  test('is shown to who sees it, and to who manages the server', async () => {
    expect(await list(MEMBER)).toMatch(SECRET);
    expect(await list(MEMBER)).not.toContain('budget');
    expect(await list(MANAGER)).toContain('3 briefings');
    expect(await list({ ...STRANGER, channel: SECRETS.id })).toMatch(SECRET);
  });

  test('is left out of an answer that everybody reads', async () => {
    expect(await mention('briefing list')).not.toMatch(/merger|silent|budget/iu);
    expect(await mention('briefing list', SECRETS.id)).toContain('merger leak');
  });

  test('its name is none that others could find', async () => {
    const follow = async (to: string, from: From = STRANGER) =>
      (await ask(from, 'follow', [given('who', 'Holm'), given('to', to)])).replaceAll(to, 'NAME');
    expect(await follow('#silent')).toBe(await follow('#nothing'));
    expect(await follow(`<#${SECRETS.id}>`)).toBe(await follow('<#300000000000000099>'));
    expect(await follow('#silent')).toContain('cannot find');
    expect(await follow('#silent', MEMBER)).toContain('changes what others see here');
  });
});
