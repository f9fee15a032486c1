import {
  ChannelType,
  Client,
  Events,
  type ForumChannel,
  GatewayIntentBits,
  type Interaction,
  Partials,
  PermissionFlagsBits,
  type TextChannel,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';

const V2 = 1 << 15;
const words = (content: string) => ({ flags: V2, components: [{ type: 10, content }] });
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
const withButton = (id: string) => ({
  flags: V2,
  components: [
    { type: 10, content: 'Page 1' },
    { type: 1, components: [button(id)] },
  ],
});

/** The real library, with every event noted that it understood. */
async function signIn(api: string) {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildIntegrations,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    rest: { api, retries: 0 },
  });
  const heard: string[] = [];
  for (const event of ['guildCreate', 'guildDelete', 'channelDelete', 'threadDelete'] as const)
    client.on(event, ({ id }: { id: string }) => void heard.push(`${event} ${id}`));
  client.on(Events.MessageCreate, ({ content }) => void heard.push(`said “${content}”`));
  client.on(Events.GuildUnavailable, ({ id }) => void heard.push(`unavailable ${id}`));
  client.on(Events.GuildIntegrationsUpdate, ({ id }) => void heard.push(`integrations ${id}`));
  client.on(Events.Raw, ({ t, d }) => {
    if (t === 'INTEGRATION_CREATE') heard.push(`invited by ${d.user.id}`);
  });
  client.on(Events.ApplicationCommandPermissionsUpdate, ({ permissions }) =>
    heard.push(`permissions ${permissions.length}`),
  );
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(TOKEN);
  await ready;
  return { client, heard };
}

describe('the peer that stands in for Discord', async () => {
  const peer = await startDiscordPeer();
  let client: Client<true>;
  let heard: string[];
  beforeAll(async () => {
    ({ client, heard } = (await signIn(peer.api)) as never);
  });
  afterAll(async () => {
    await client.destroy();
    await peer.close();
  });

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${peer.api}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
  const codeOf = async (method: string, path: string, body?: unknown) =>
    (await call(method, path, body)).body?.code;
  const post = async (channel: string, body: unknown) =>
    (await call('POST', `/channels/${channel}/messages`, body)).body;
  const once = (act: (interaction: Interaction) => Promise<unknown>) =>
    client.once(Events.InteractionCreate, (interaction) => void act(interaction));
  const channel = <T>(id: string) => client.channels.cache.get(id) as T;

  test('has channels of each kind, with the rights that the library computes', () => {
    const kinds = [IDS.news, IDS.announcements, IDS.forum, IDS.media, IDS.publicThread];
    expect(kinds.map((id) => client.channels.cache.get(id)?.type)).toEqual([
      ...[ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
      ...[ChannelType.GuildMedia, ChannelType.PublicThread],
    ]);
    const maySend = (id: string) =>
      channel<TextChannel>(id).permissionsFor(IDS.bot)?.has(PermissionFlagsBits.SendMessages);
    expect(maySend(IDS.news)).toBe(true);
    expect(maySend(IDS.readOnly)).toBe(false);
    expect(channel<ForumChannel>(IDS.taggedForum).flags.has('RequireTag')).toBe(true);
    expect(client.guilds.cache.get(IDS.guild)).toMatchObject({
      ...{ ownerId: IDS.user, systemChannelId: IDS.news, preferredLocale: 'en-US' },
    });
    expect(client.guilds.cache.get(IDS.guild)?.roles.cache.get(IDS.readerRole)?.mentionable).toBe(
      true,
    );
  });

  test.each<[string, string, number]>([
    ['without the right to write', IDS.readOnly, 50013],
    ['that the bot does not see', IDS.hidden, 50001],
    ['that is a forum', IDS.forum, 50008],
    ['that is not there', '399999999999999999', 10003],
  ])('refuses a message in a channel %s', async (_, id, code) => {
    expect(await codeOf('POST', `/channels/${id}/messages`, { content: 'x' })).toBe(code);
  });

  test('takes a forum’s post with a message, and with a tag where one is demanded', async () => {
    const begin = (id: string, more: object) =>
      call('POST', `/channels/${id}/threads`, { name: 'Morning', message: words('x'), ...more });
    const { status, body } = await begin(IDS.forum, {});
    expect([status, body.type, body.parent_id, body.message.id]).toEqual([
      ...[201, 11, IDS.forum, body.id],
    ]);
    await vi.waitFor(() => expect(client.channels.cache.has(body.id)).toBe(true));
    expect((await begin(IDS.taggedForum, {})).body.code).toBe(40067);
    expect((await begin(IDS.taggedForum, { applied_tags: ['7'] })).body.code).toBe(10087);
    expect((await begin(IDS.taggedForum, { applied_tags: [IDS.worldTag] })).status).toBe(201);
    const active = await call('GET', `/guilds/${IDS.guild}/threads/active`);
    expect(active.body.threads.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  test('publishes in an announcement channel, once', async () => {
    const { id } = await post(IDS.announcements, words('x'));
    const path = `/channels/${IDS.announcements}/messages/${id}/crosspost`;
    expect((await call('POST', path)).body.flags).toBe(V2 | 1);
    expect(await codeOf('POST', path)).toBe(40033);
    const { id: other } = await post(IDS.news, words('x'));
    expect(await codeOf('POST', `/channels/${IDS.news}/messages/${other}/crosspost`)).toBe(50024);
  });

  test('keeps no id of a component that an edit does not say again', async () => {
    const marked = { flags: V2, components: [{ type: 10, content: 'a', id: 1_073_741_900 }] };
    const { id } = await post(IDS.news, marked);
    const path = `/channels/${IDS.news}/messages/${id}`;
    expect((await call('GET', path)).body.components[0].id).toBe(1_073_741_900);
    expect((await call('PATCH', path, words('b'))).body.components[0]).toMatchObject({
      ...{ id: 1, content: 'b' },
    });
    expect((await call('GET', path)).body.edited_timestamp).not.toBeNull();
    expect(await codeOf('PATCH', path, { content: 'plain' })).toBe(50035);
  });

  test('keeps commands with their ids, so that a client can compare first', async () => {
    const all = `/applications/${IDS.application}/commands`;
    const command = { name: 'x', description: 'y', name_localizations: { de: 'z' } };
    const made = await call('POST', all, { ...command, options: [] });
    expect(made.status).toBe(201);
    expect((await call('POST', all, command)).status).toBe(200);
    const [listed] = (await call('GET', `${all}?with_localizations=true`)).body;
    expect(listed).toMatchObject({ id: made.body.id, ...command, type: 1 });
    expect(listed).not.toHaveProperty('options');
    expect((await call('GET', all)).body[0]).not.toHaveProperty('name_localizations');
    const own = `${all}/${made.body.id}`;
    expect((await call('PATCH', own, { description: 'w' })).body.description).toBe('w');
    const guilds = `/applications/${IDS.application}/guilds/${IDS.guild}/commands`;
    expect((await call('PUT', guilds, [command])).body[0].guild_id).toBe(IDS.guild);
    expect(await codeOf('GET', `${guilds}/${made.body.id}/permissions`)).toBe(10066);
    peer.permit(made.body.id, [{ id: IDS.editorRole, type: 1, permission: true }]);
    await vi.waitFor(() => expect(heard).toContain('permissions 1'));
    const allowed = await call('GET', `${guilds}/${made.body.id}/permissions`);
    expect(allowed.body.permissions).toHaveLength(1);
    expect((await call('DELETE', own)).status).toBe(204);
    expect(await codeOf('DELETE', own)).toBe(10063);
  });

  test('changes a pressed message in place, at once or after a wait', async () => {
    const first = await post(IDS.news, withButton('0:next'));
    const rest = (page: string) => ({
      ...withButton('0:next'),
      content: undefined,
      ...words(page),
    });
    once(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.update(rest('Page 2') as never);
    });
    const { inPlace, message } = await peer.press('0:next');
    expect([inPlace, message.id, textOf(message)]).toEqual([true, first.id, 'Page 2']);
    await call('PATCH', `/channels/${IDS.news}/messages/${first.id}`, withButton('0:next'));
    once(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply(rest('Page 3') as never);
    });
    expect(textOf((await peer.press('0:next')).message)).toBe('Page 3');
    expect(peer.messages.find(({ id }) => id === first.id)).toBe(message);
  });

  test('hands over a form, and what is filled in comes back', async () => {
    const field = { type: 4, custom_id: 'time', style: 1, max_length: 5 };
    const select = { type: 8, custom_id: 'where', channel_types: [0] };
    const modal = {
      ...{ custom_id: 'briefing', title: 'A briefing' },
      components: [
        { type: 18, label: 'When?', component: field },
        { type: 18, label: 'Where?', component: select },
      ],
    };
    await post(IDS.news, withButton('0:begin'));
    once(async (one) => one.isButton() && (await one.showModal(modal as never)));
    const asked = await peer.press('0:begin');
    expect(asked.modal).toMatchObject(modal);
    once(async (one) => {
      if (!one.isModalSubmit() || !one.isFromMessage()) return;
      const [where] = [...one.fields.getSelectedChannels('where', true).values()];
      const said = `${one.fields.getTextInputValue('time')} in ${where?.name}`;
      await one.update(words(said) as never);
    });
    const filled = { time: '08:00', where: [IDS.news] };
    expect(() => peer.submit(asked.modal!, { ...filled, time: 'too long' })).toThrow('time');
    const { inPlace, message } = await peer.submit(asked.modal!, filled);
    expect([inPlace, textOf(message)]).toEqual([true, '08:00 in news']);
  });

  test('lets people choose from selects, of words, channels and roles', async () => {
    const options = ['a', 'b'].map((value) => ({ label: value, value }));
    const selects = [
      { type: 3, custom_id: 'one', options },
      { type: 8, custom_id: 'two' },
      { type: 6, custom_id: 'three' },
    ];
    const rows = selects.map((select) => ({ type: 1, components: [select] }));
    await post(IDS.news, { flags: V2, components: rows });
    const reply = async (one: Interaction) => {
      if (!one.isAnySelectMenu()) return;
      const names = one.isChannelSelectMenu()
        ? [...one.channels.values()].map((each) => 'name' in each && each.name)
        : one.isRoleSelectMenu()
          ? [...one.roles.values()].map(({ name }) => name)
          : one.values;
      await one.reply({ content: names.join(), flags: 64 });
    };
    for (const [id, value, said] of [
      ['one', 'b', 'b'],
      ['two', IDS.forum, 'forum'],
      ['three', IDS.readerRole, 'readers'],
    ] as const) {
      once(reply);
      const { ephemeral, message } = await peer.choose(id, [value]);
      expect([ephemeral, textOf(message)]).toEqual([true, said]);
    }
    expect(() => peer.choose('one', ['c'])).toThrow('does not offer');
  });

  test('brings the message of a menu, the file of an option and who has installed the bot', async () => {
    once(async (one) => {
      if (!one.isMessageContextMenuCommand()) return;
      const owners = one.authorizingIntegrationOwners.userId;
      const { context, locale, targetMessage, inGuild } = one;
      const said = [targetMessage.content, owners, context, locale, inGuild.call(one)].join();
      await one.reply({ content: said });
    });
    const from = { channel: IDS.strange, locale: 'de' };
    expect(textOf((await peer.menu('Who?', 'Some words', from)).message)).toBe(
      `Some words,${IDS.user},0,de,true`,
    );
    once(async (one) => {
      if (!one.isChatInputCommand()) return;
      const { url } = one.options.getAttachment('file', true);
      const rights = one.appPermissions.has(PermissionFlagsBits.SendMessages);
      await one.reply({ content: `${await (await fetch(url)).text()} ${rights}` });
    });
    const value = peer.upload({ filename: 'a.opml', content: '<opml/>' });
    const option = { name: 'file', type: 11, value };
    const asked = peer.slash('x', [option], { channel: IDS.readOnly });
    expect(textOf((await asked).message)).toBe('<opml/> false');
  });

  test('waits three seconds for the first word and fifteen minutes for the last', async () => {
    const codes: unknown[] = [];
    const failed = (promise: Promise<unknown>) =>
      promise.catch((error) => void codes.push(error.code));
    once(async (one) => {
      if (!one.isChatInputCommand()) return;
      peer.pass(3_001);
      await failed(one.deferReply());
    });
    peer.slash('late').catch(() => {});
    await vi.waitFor(() => expect(codes).toEqual([10062]));
    once(async (one) => {
      if (!one.isChatInputCommand()) return;
      await one.deferReply();
      peer.pass(15 * 60_000 + 1);
      await failed(one.editReply('x'));
    });
    peer.slash('later').catch(() => {});
    await vi.waitFor(() => expect(codes).toEqual([10062, 50027]));
  });

  test('tells what people write to the bot, and what becomes of servers and channels', async () => {
    heard.length = 0;
    peer.mention('hello');
    peer.directMessage('good day');
    peer.write(IDS.news, 'not for the bot');
    peer.join();
    peer.removeChannel(IDS.publicThread);
    peer.removeChannel(IDS.media);
    peer.leave(IDS.otherGuild, { unavailable: true });
    peer.leave(IDS.strangeGuild);
    await vi.waitFor(() => expect(heard).toContain(`guildDelete ${IDS.strangeGuild}`));
    expect(heard.sort()).toEqual([
      `channelDelete ${IDS.media}`,
      `guildCreate ${IDS.strangeGuild}`,
      `guildDelete ${IDS.strangeGuild}`,
      `integrations ${IDS.strangeGuild}`,
      `invited by ${IDS.user}`,
      `said “<@${IDS.bot}> hello”`,
      'said “good day”',
      'said “”',
      `threadDelete ${IDS.publicThread}`,
      `unavailable ${IDS.otherGuild}`,
    ]);
    expect(await codeOf('GET', `/channels/${IDS.strange}`)).toBe(50001);
  });
});

test.each<[string, object | undefined, object]>([
  ['connect anew', undefined, { identified: 1, resumed: 1 }],
  ['go on with a session', { resumable: true }, { identified: 1, resumed: 1 }],
  ['begin a new session', { resumable: false }, { identified: 2, resumed: 0 }],
])(
  'asked to %s, the library is back and answers',
  async (_, invalid, counts) => {
    const peer = await startDiscordPeer();
    const { client } = await signIn(peer.api);
    client.on(Events.InteractionCreate, (one) => void (one.isCommand() && one.reply('Here')));
    if (invalid) peer.invalidate(invalid);
    else peer.reconnect();
    await vi.waitFor(() => expect(peer.gateway).toEqual(counts), 8_000);
    expect(textOf((await peer.slash('ask')).message)).toBe('Here');
    await client.destroy();
    await peer.close();
  },
  12_000,
);
