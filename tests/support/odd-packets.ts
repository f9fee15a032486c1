import { IDS } from './discord/ids.ts';

/** A packet of Discord's gateway as it should not be: what is wrong, its type, its data. */
export type OddPacket = [what: string, type: string, data: unknown];

const WRONG_VALUES = [undefined, null, 7, 'x', [], {}];

const person = { id: '5', username: 'ann', discriminator: '0', avatar: null };
const command = {
  ...{ id: '77', application_id: IDS.application, type: 2, token: 'odd-token', version: 1 },
  ...{ guild_id: IDS.guild, channel_id: IDS.news, entitlements: [], context: 0 },
  member: { user: person, roles: [], permissions: '0' },
  authorizing_integration_owners: {},
  data: { id: '1', name: 'say', type: 1, options: [] },
};
const button = {
  ...command,
  type: 3,
  message: { id: '9', channel_id: IDS.news, content: '', author: person, components: [] },
  data: { custom_id: '0:help', component_type: 2 },
};
const typing = { ...command, type: 4 };
const asking = (data: object) => ({ ...command, data: { ...command.data, ...data } });
const given = (option: object) => asking({ options: [option] });
/** The same thing with one member after another missing or of a wrong type. */
const spoiltOnesOf = (what: string, type: string, whole: Record<string, unknown>): OddPacket[] =>
  Object.keys(whole).flatMap((key) =>
    WRONG_VALUES.map((value): OddPacket => {
      const { [key]: _, ...rest } = whole;
      const data = value === undefined ? rest : { ...whole, [key]: value };
      return [`${what} with ${key} = ${JSON.stringify(value)}`, type, data];
    }),
  );

/** Such as are told of from the field, and more. After most of them discord.js throws. */
export const ODD_PACKETS: OddPacket[] = [
  ...spoiltOnesOf('a command', 'INTERACTION_CREATE', command),
  ...spoiltOnesOf('a button', 'INTERACTION_CREATE', button),
  ['no interaction', 'INTERACTION_CREATE', null],
  ['a word for an interaction', 'INTERACTION_CREATE', 'x'],
  ['an interaction of another type', 'INTERACTION_CREATE', { ...command, type: 99 }],
  ['a form', 'INTERACTION_CREATE', { ...command, type: 5, data: { custom_id: 'x' } }],
  ['typing without options', 'INTERACTION_CREATE', typing],
  ['an unknown command', 'INTERACTION_CREATE', asking({ name: 'nope' })],
  ['an unknown option', 'INTERACTION_CREATE', given({ name: 'x', type: 77, value: 'x' })],
  ['an object for a word', 'INTERACTION_CREATE', given({ name: 'speaker', type: 3, value: {} })],
  ['an unknown file', 'INTERACTION_CREATE', given({ name: 'file', type: 11, value: '1' })],
  ['an unknown channel', 'INTERACTION_CREATE', given({ name: 'to', type: 7, value: '999' })],
  ['a server without channels', 'GUILD_CREATE', { id: '9001', name: 'x' }],
  ['odd channels', 'GUILD_CREATE', { id: '9002', channels: [{ id: '1', type: 999 }, null, 7] }],
  ['a server of nothing', 'GUILD_CREATE', { id: '9003', roles: null, members: null }],
  ...['GUILD_CREATE', 'GUILD_DELETE', 'GUILD_UPDATE', 'GUILD_ROLE_CREATE'].flatMap(nothingOf),
  ['a channel of another type', 'CHANNEL_CREATE', { id: '44', type: 123, guild_id: IDS.guild }],
  ['odd rights', 'CHANNEL_UPDATE', { id: '45', guild_id: IDS.guild, permission_overwrites: 'x' }],
  ...['CHANNEL_CREATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE', 'THREAD_CREATE'].flatMap(nothingOf),
  ['a message', 'MESSAGE_CREATE', { id: '1', channel_id: IDS.news }],
  ['an odd message', 'MESSAGE_CREATE', { id: 1, channel_id: 2, author: 'x' }],
  ...['MESSAGE_CREATE', 'MESSAGE_DELETE_BULK', 'THREAD_LIST_SYNC'].flatMap(nothingOf),
  ...['GUILD_MEMBER_UPDATE', 'USER_UPDATE', 'TYPING_START', 'RESUMED'].flatMap(nothingOf),
  ['something unheard of', 'NEVER_HEARD_OF', { x: 1 }],
];

function nothingOf(type: string): OddPacket[] {
  return [
    [`nothing for ${type}`, type, null],
    [`an empty ${type}`, type, {}],
  ];
}

const slash = {
  ...{ command: '/quotes', text: 'x', user_id: 'U0READER', user_name: 'r', team_id: 'T0NEWS' },
  ...{ channel_id: 'C0NEWSDESK', channel_name: 'news', trigger_id: 't' },
  response_url: 'http://127.0.0.1:1/respond/secret',
};
const press = {
  type: 'block_actions',
  user: { id: 'U0READER', name: 'r', team_id: 'T0NEWS' },
  team: { id: 'T0NEWS' },
  channel: { id: 'C0NEWSDESK', name: 'news' },
  actions: [{ type: 'button', action_id: 'line:0', value: 'help', block_id: 'b', action_ts: '1' }],
  response_url: slash.response_url,
};
const envelope = (type: string, payload: unknown): string =>
  JSON.stringify({ envelope_id: 'odd', type, payload, accepts_response_payload: true });

/** What Slack's socket should not bring, as text. */
export const ODD_ENVELOPES: string[] = [
  ...['', 'x', '{}', 'null', '7', '[]', '{"type":"slash_commands"}', '{"type":"events_api"}'],
  ...['{"type":"events_api","payload":{}}', '{"type":"hello"}'],
  ...[null, {}, 'x'].map((payload) => envelope('slash_commands', payload)),
  ...[null, {}, { type: 'view_submission' }].map((payload) => envelope('interactive', payload)),
  envelope('never', {}),
  ...spoiltOnesOf('', 'slash_commands', slash).map(([, type, data]) => envelope(type, data)),
  ...spoiltOnesOf('', 'interactive', press).map(([, type, data]) => envelope(type, data)),
  envelope('interactive', {
    ...press,
    actions: [{ type: 'button', action_id: 'line:0', value: 7 }],
  }),
];
