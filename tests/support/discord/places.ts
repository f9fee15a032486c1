import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { type Answer, MISSING_ACCESS, MISSING_PERMISSIONS, UNKNOWN_CHANNEL } from './answers.ts';
import type { Emit } from './gateway.ts';
import { IDS } from './ids.ts';
import { botPermissions } from './permissions.ts';
import { type Thread, threadChannel } from './thread.ts';
import { type PeerChannel, type PeerGuild, twoGuilds, user } from './world.ts';

const ALL_RIGHTS = ~0n;
const intent = GatewayIntentBits.Guilds;

/** Where a channel is: in a server, as a thread of another channel, or with one person. */
export type PeerPlace = { channel: PeerChannel; guild?: PeerGuild; thread?: Thread };
export type Places = ReturnType<typeof createPlaces>;

/** The servers that the bot is in, their channels and threads, and what it may do in each. */
export function createPlaces(emit: Emit) {
  const guilds = twoGuilds();
  const threads = new Map<string, Thread>();
  for (const [id, name, type] of [
    [IDS.publicThread, 'public', 11],
    [IDS.privateThread, 'private', 12],
  ] as const)
    threads.set(id, { id, name, type, parent: IDS.news, archived: false, locked: false, tags: [] });
  const left: PeerGuild[] = [];
  const dm: PeerChannel = {
    id: IDS.dm,
    name: '',
    type: 1,
    position: 0,
    flags: 0,
    permission_overwrites: [],
  };

  function find(id: string): PeerPlace | undefined {
    if (id === IDS.dm) return { channel: dm };
    const thread = threads.get(id);
    const channelId = thread?.parent ?? id;
    const guild = guilds.find(({ channels }) => channels.some((one) => one.id === channelId));
    const channel = guild?.channels.find((one) => one.id === channelId);
    return guild && channel && { channel, guild, ...(thread ? { thread } : {}) };
  }

  const rightsIn = ({ channel, guild }: PeerPlace): bigint =>
    guild ? botPermissions(guild, channel) : ALL_RIGHTS;

  /** Why the bot may not do something in a channel, if so. */
  function refuse(id: string, right: bigint = PermissionFlagsBits.ViewChannel): Answer | undefined {
    const place = find(id);
    if (!place) return left.some((one) => hasChannel(one, id)) ? MISSING_ACCESS : UNKNOWN_CHANNEL;
    const rights = rightsIn(place);
    if (!(rights & PermissionFlagsBits.ViewChannel)) return MISSING_ACCESS;
    return rights & right ? undefined : MISSING_PERMISSIONS;
  }

  const threadsOf = (guild: PeerGuild) =>
    [...threads.values()].filter(({ parent }) => hasChannel(guild, parent));

  function join(guild: PeerGuild): void {
    guild.joined_at = new Date().toISOString();
    guilds.push(guild);
    emit('GUILD_CREATE', { ...guild, unavailable: false }, { guildId: guild.id, intent });
    const integration = {
      ...{ id: IDS.integration, name: 'on-record', type: 'discord', enabled: true },
      account: { id: IDS.application, name: 'on-record' },
      application: { id: IDS.application, name: 'on-record', icon: null, description: '' },
      ...{ user: user(IDS.user, false), guild_id: guild.id, scopes: ['bot'] },
    };
    const audience = { guildId: guild.id, intent: GatewayIntentBits.GuildIntegrations };
    emit('GUILD_INTEGRATIONS_UPDATE', { guild_id: guild.id }, audience);
    emit('INTEGRATION_CREATE', integration, audience);
  }

  /** The bot is put out of a server, or the server is down. */
  function leave(id: string, unavailable: boolean): void {
    if (!unavailable) left.push(...guilds.filter((one) => one.id === id));
    if (!unavailable)
      guilds.splice(
        guilds.findIndex((one) => one.id === id),
        1,
      );
    const packet = unavailable ? { id, unavailable } : { id };
    emit('GUILD_DELETE', packet, { guildId: id, intent });
  }

  function removeChannel(id: string): void {
    const place = find(id);
    if (!place?.guild) throw new Error(`There is no channel ${id}.`);
    const { channel, guild, thread } = place;
    const audience = { guildId: guild.id, intent };
    if (thread) {
      threads.delete(id);
      const { parent, type } = thread;
      emit('THREAD_DELETE', { id, type, parent_id: parent, guild_id: guild.id }, audience);
    } else {
      guild.channels.splice(guild.channels.indexOf(channel), 1);
      emit('CHANNEL_DELETE', channel, audience);
    }
  }

  function addThread(thread: Thread): void {
    threads.set(thread.id, thread);
    const place = find(thread.id);
    if (!place?.guild) return;
    const packet = { ...threadChannel(thread, place.guild.id), newly_created: true };
    emit('THREAD_CREATE', packet, { guildId: place.guild.id, intent });
  }

  /** Says what a role or the channel itself allows and denies from now on. */
  function change(id: string, changes: Partial<PeerChannel>): void {
    const place = find(id);
    if (!place?.guild) throw new Error(`There is no channel ${id}.`);
    Object.assign(place.channel, changes);
    emit('CHANNEL_UPDATE', place.channel, { guildId: place.guild.id, intent });
  }

  return {
    ...{ guilds, threads, find, rightsIn, refuse, threadsOf, addThread },
    ...{ join, leave, removeChannel, change },
    /** As the gateway tells of them. */
    described: () =>
      guilds.map((guild) => ({
        ...guild,
        threads: threadsOf(guild).map((thread) => threadChannel(thread, guild.id)),
      })),
  };
}

const hasChannel = ({ channels }: PeerGuild, id: string): boolean =>
  channels.some((one) => one.id === id);
