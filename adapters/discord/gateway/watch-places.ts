import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Client,
  Events,
  type Guild,
  type GuildBasedChannel,
  PermissionFlagsBits,
} from 'discord.js';
import type { Adapter, Log } from '../../../src/chat/adapter.ts';
import type { Greeting, Reception } from '../../../src/chat/reception.ts';
import { languageOf } from '../../../src/language/languages.ts';
import { shortHash } from '../../../src/short-hash.ts';
import { placeOfServer } from '../asking/to-ask.ts';

export type PlacesDeps = {
  reception: Reception;
  posts: Pick<Adapter, 'post' | 'tell'>;
  /** False once another process may be told the same. */
  isHeld(): boolean;
  log: Pick<Log, 'info' | 'warn'>;
};

/** Discord tells who invited us in another event, a moment before or after. */
const WAIT_FOR_INVITER_MS = 3_000;
const INTEGRATION = 'INTEGRATION_CREATE';

/** What of that event is looked at. */
type Integration = { guild_id?: string; user?: { id?: string }; application?: { id?: string } };

/**
 * Tells the core where we are, and posts the card that a new server gets: in its channel for system
 * messages, else to whoever invited us, else to its owner. `look` is called once we are signed in.
 */
export function watchPlaces(
  client: Client,
  { reception, posts, isHeld, log }: PlacesDeps,
): { look(): void } {
  const inviters = new Map<string, string>();
  function guarded(work: () => Promise<void>): void {
    if (!isHeld()) return;
    work().catch((error) =>
      log.warn({ reason: String(error) }, 'Discord: where we are could not be noted.'),
    );
  }

  const us = (): string => client.application?.id ?? '';
  client.ws.on(INTEGRATION as never, (packet: Integration | null) => {
    const { guild_id: guildId, user, application } = packet ?? {};
    const isOurs = application?.id === us();
    if (isOurs && guildId && user?.id) inviters.set(guildId, user.id);
  });
  client.on(Events.GuildCreate, (guild) =>
    guarded(async () => {
      const greeting = await reception.cameIn(placeOf(guild), us(), languageIn(guild));
      if (greeting) await greet(guild, greeting);
    }),
  );
  client.on(Events.GuildUpdate, (before, guild) => {
    if (languageIn(before) !== languageIn(guild))
      guarded(() => reception.speaks(placeOf(guild), languageIn(guild)));
  });
  client.on(Events.GuildDelete, (guild) => guarded(() => reception.left(placeOf(guild), us())));
  for (const event of [Events.ChannelDelete, Events.ThreadDelete] as const)
    client.on(event, (channel) => {
      if (channel.isDMBased()) return;
      const { id, name, guild } = channel;
      guarded(() => reception.lostChannel(placeOf(guild), { id, name }));
    });

  async function greet(guild: Guild, { inPublic, inPrivate }: Greeting): Promise<void> {
    const key = shortHash(`greeting ${guild.id} ${guild.joinedTimestamp}`, 24);
    const channel = guild.systemChannel;
    if (channel && canWrite(channel)) {
      const where = { id: channel.id, name: channel.name };
      await posts.post({ channel: where, place: placeOf(guild), reply: inPublic, key });
      return;
    }
    if (!inviters.has(guild.id)) await sleep(WAIT_FOR_INVITER_MS, undefined, { ref: false });
    const person = { id: inviters.get(guild.id) ?? guild.ownerId, placeId: placeOf(guild).id };
    await posts.tell(person, inPrivate, key);
  }

  return {
    look: () =>
      guarded(async () => {
        const guilds = [...client.guilds.cache.values()];
        const shards = client.ws.shards.size;
        const here = guilds.map((guild) => ({
          place: placeOf(guild),
          language: languageIn(guild),
          joinedAt: guild.joinedAt,
        }));
        const greeted = await reception.areIn({ platform: 'discord', account: us() }, here, (id) =>
          isOnShards(id, client.options.shardCount ?? shards, client),
        );
        log.info(
          { servers: here.length, greeted: greeted.length },
          'Discord: where we are is known.',
        );
        for (const { place, greeting } of greeted) {
          const guild = guilds.find(({ id }) => placeOfServer(id, '').id === place.id);
          if (guild) guarded(() => greet(guild, greeting));
        }
      }),
  };
}

const languageIn = ({ preferredLocale }: Guild) => languageOf(preferredLocale);
const placeOf = ({ id, name }: Guild) => placeOfServer(id, name ?? id);

// `discord:1234567890`
const SERVER = /^discord:(\d+)$/u;

/** A server is told of on one shard alone; what the others know of is not ours to judge. */
function isOnShards(placeId: string, shardCount: number, client: Client): boolean {
  const id = SERVER.exec(placeId)?.[1];
  if (!id) return false;
  return client.ws.shards.has(Number((BigInt(id) >> 22n) % BigInt(shardCount)));
}

function canWrite(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
  return me !== null && channel.permissionsFor(me).has(needed);
}
