import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { channel } from '../../support/discord/world.ts';
import { openDesk } from './newsroom.ts';

const SUBCOMMAND = 1;
const STRING = 3;
const CHANNEL = 7;
const ROLE = 8;
const STAGE = 13;
const CATEGORY = 4;
const MENTION_EVERYONE = 1n << 17n;

describe('choosing on Discord', async () => {
  const peer = await startDiscordPeer();
  const { adapter, logged } = openDesk({ api: peer.api });
  const [guild] = peer.guilds;
  const OLD = '300000000000000099';
  beforeAll(async () => {
    guild!.channels.push(
      ...[
        channel('300000000000000050', 'twice'),
        channel('300000000000000051', 'twice', 15),
        channel('300000000000000052', 'public', 0),
        channel('300000000000000053', 'the stage', STAGE),
        channel('300000000000000054', 'desk', CATEGORY),
        channel('300000000000000055', 'desk', 0),
      ].map((one) => ({ ...one, guild_id: IDS.guild })),
    );
    const twins = { ...guild!.roles.at(-1)!, name: 'twins' };
    guild!.roles.push(
      { ...twins, id: '400000000000000010' },
      { ...twins, id: '400000000000000011' },
    );
    await adapter.start();
    // The gateway tells of no thread that is archived.
    peer.threads.set(OLD, {
      ...{ id: OLD, name: 'an old thread', type: 11, parent: IDS.news },
      ...{ archived: true, locked: false, tags: [] },
    });
  });
  afterAll(async () => {
    await adapter.stop();
    await peer.close();
    expect(logged).toEqual([]);
  });

  const desk = async (part: string, option: object) => {
    const options = [{ name: part, type: SUBCOMMAND, options: [option] }];
    return textOf((await peer.slash('drawer', options, { manages: true })).message);
  };
  const move = (value: string) => desk('move', { name: 'to', type: CHANNEL, value });
  const call = (value: string) => desk('call', { name: 'who', type: ROLE, value });

  test.each([
    ['an announcement channel', IDS.announcements, 'announcements'],
    ['a forum', IDS.forum, 'forum'],
    ['a forum by its name', '#tagged', 'tagged'],
    ['a media channel', IDS.media, 'media'],
    ['a media channel by its name', 'media', 'media'],
    ['a public thread', IDS.publicThread, 'public'],
    ['a private thread', IDS.privateThread, 'private'],
    ['a thread by its name', '#private', 'private'],
    ['an archived thread', OLD, 'an old thread'],
    ['an archived thread that is mentioned', `<#${OLD}>`, 'an old thread'],
  ])('%s can be chosen', async (_, typed, name) => {
    expect(await move(typed)).toMatch(new RegExp(`^### Moved to ${name} `, 'u'));
  });

  test('of one name a channel comes before a thread and before a category', async () => {
    expect(await move('#public')).toContain('300000000000000052');
    expect(await move('#desk')).toContain('300000000000000055');
  });

  test('two channels of one name are not chosen by chance', async () => {
    expect(await move('#twice')).toContain('2 channels here are called \\#twice');
    expect(await move('300000000000000051')).toContain('300000000000000051');
  });

  test.each([
    ['voice', 'is a voice channel'],
    ['#the stage', 'is a stage'],
    ['300000000000000054', 'is a category'],
  ])('of %s it is said what it is, and what can be chosen', async (typed, words) => {
    const said = await move(typed);
    expect(said).toContain(words);
    expect(said).toContain('Choose a text, announcement, forum or media channel, or a thread.');
  });

  test.each([
    ['of another server', IDS.elsewhere],
    ['of a server without the bot', IDS.strange],
    ['that is not there', '399999999999999999'],
    ['with a name of markup', '#<@&1>'],
    ['without a name', '#'],
  ])('a channel %s is not found', async (_, typed) => {
    expect(await move(typed)).toContain('I cannot find the channel');
  });

  test('of one that we may not see it is said what to give us, and its name to who has picked it', async () => {
    const how = 'give me View Channel and Send Messages there';
    expect(await move(IDS.hidden)).toContain(`I cannot see \\#hidden\\: ${how}`);
    const typed = (value: string) => desk('move', { name: 'to', type: STRING, value });
    expect(await typed(`<#${IDS.hidden}>`)).toContain(`I cannot see that channel\\: ${how}`);
    for (const other of [IDS.hidden, '#hidden'])
      expect(await typed(other)).toContain('I cannot find the channel');
  });

  test('a failure of Discord is no channel that is not there', async () => {
    peer.fail(/^\/channels\/\d+$/u, { status: 503 });
    expect(await move('399999999999999998')).toContain('Discord does not say now');
  });

  test.each([IDS.readerRole, `<@&${IDS.readerRole}>`, '@readers', 'Readers'])(
    'a role that everybody may mention is chosen by %s, without a remark',
    async (typed) => {
      expect(await call(typed)).toBe(`### Calls readers \\(${IDS.readerRole}\\).`);
    },
  );

  test('of a role that we may not mention it is said', async () => {
    expect(await call('@editors')).toContain('Nobody is pinged until I may mention \\@editors');
    const ours = guild!.roles.find(({ id }) => id === IDS.botRole)!;
    const changed = { ...ours, permissions: String(BigInt(ours.permissions) | MENTION_EVERYONE) };
    peer.dispatch('GUILD_ROLE_UPDATE', { guild_id: IDS.guild, role: changed });
    expect(await call('@editors')).not.toContain('Nobody is pinged');
  });

  test.each([IDS.guild, '@everyone', '@here'])('everybody cannot be chosen: %s', async (typed) => {
    expect(await call(typed)).toContain('I never call everybody of a server');
  });

  test('of two roles of one name none is chosen by chance', async () => {
    expect(await call('@twins')).toContain('2 roles here are called “\\@twins”');
    expect(await call('400000000000000011')).toContain('400000000000000011');
  });

  test.each(['@nobody', '400000000000000099', IDS.otherBotRole])(
    'a role that is not of this server is not found: %s',
    async (typed) => {
      expect(await call(typed)).toContain('I cannot find the role');
    },
  );

  test('in direct messages there are no roles', async () => {
    const who = { name: 'who', type: ROLE, value: IDS.readerRole };
    const options = [{ name: 'call', type: SUBCOMMAND, options: [who] }];
    const { message } = await peer.slash('drawer', options, { dm: true });
    expect(textOf(message)).toContain('There are no roles here that could be called');
  });
});
