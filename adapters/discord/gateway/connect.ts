import { type Channel, Events } from 'discord.js';
import type { Adapter, Log } from '../../../src/chat/adapter.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { onceAMinute } from '../../../src/chat/once-a-minute.ts';
import type { Reception } from '../../../src/chat/reception.ts';
import type { Shard } from '../../../src/chat/shards/shards.ts';
import { within } from '../../../src/chat/within.ts';
import type { CallApi } from '../api/call-api.ts';
import { openRights } from '../asking/read-rights.ts';
import { describeMenus } from '../asking/receive-menu.ts';
import { receiveMessage } from '../asking/receive-message.ts';
import type { Pressing } from '../asking/receive-press.ts';
import { asInstallable } from '../listing/as-installable.ts';
import { keepRegistered, type Pauses } from '../listing/keep-registered.ts';
import { updateCommands } from '../listing/update-commands.ts';
import { receiveInteraction } from '../receive.ts';
import { describeCommands, inOneServer } from '../register.ts';
import type { AtWork } from './at-work.ts';
import { openClient } from './open-client.ts';
import { watchEnd } from './watch-end.ts';
import { watchPlaces } from './watch-places.ts';

export type GatewayDeps = {
  bot: Bot;
  /** Left out where nobody keeps account of where we are. */
  reception?: Reception | undefined;
  posts: Pick<Adapter, 'post' | 'tell'>;
  /** Which of our connections it is. */
  shard: Shard;
  /** False once another process may have it: then nothing is answered any more. */
  isHeld(): boolean;
  atWork: AtWork;
  pressing: Pressing;
  token: string;
  apiUrl?: string | undefined;
  timeoutMs: number;
  /** How long a start may take until Discord has said that all is ready. */
  startTimeoutMs: number;
  /** How long the library may try to come back before the connection counts as ended. */
  awayMs: number;
  /** The one server in which commands are listed, for trying. */
  guildId?: string | undefined;
  /** Between tries to have the commands listed. */
  pauses?: Pauses | undefined;
  call: CallApi;
  log: Log;
};

export type Gateway = {
  start(onEnd: (error: unknown) => void): Promise<void>;
  stop(): Promise<void>;
  /** A channel as Discord keeps us informed of it; undefined while it does not. */
  cached(channelId: string): Channel | undefined;
};

/** A connection over which people ask. It is opened once; after a failure nothing of it is left. */
export function openGateway(deps: GatewayDeps): Gateway {
  const { bot, reception, posts, token, apiUrl, call, log } = deps;
  const { shard, isHeld, atWork, pressing, timeoutMs, startTimeoutMs, awayMs } = deps;
  const { guildId, pauses } = deps;
  const stopping = new AbortController();
  const over = new AbortController();
  const { client, close: letGo, signIn } = openClient({ shard, apiUrl, timeoutMs });
  let commandIds: ReadonlyMap<string, string> = new Map();
  const commandId = (name: string): string | undefined => commandIds.get(name);
  const rights = openRights(call, commandId);
  client.on(Events.InteractionCreate, (interaction) => {
    const own = { bot, call, rights, commandId, pressing, log };
    if (isHeld()) atWork.add(receiveInteraction(interaction, own));
  });
  client.on(Events.ApplicationCommandPermissionsUpdate, ({ guildId }) => rights.forget(guildId));
  const mayRefuse = onceAMinute();
  client.on(Events.MessageCreate, (message) => {
    if (isHeld())
      atWork.add(
        receiveMessage(message, { bot, call, rights, tell: posts.tell, commandId, log, mayRefuse }),
      );
  });
  const places = reception && watchPlaces(client, { reception, posts, isHeld, log });
  client.on(Events.Error, (error) => log.error({ reason: String(error) }, 'Discord: an error.'));
  client.on(Events.ShardError, (error) =>
    log.warn({ reason: String(error) }, 'Discord: the connection failed and is tried again.'),
  );

  async function close(): Promise<void> {
    over.abort();
    await letGo();
  }

  /** Whatever becomes of it, people are answered. */
  function register(applicationId: string, onEnd: (error: unknown) => void): Promise<void> {
    const onIds = (ids: ReadonlyMap<string, string>) => {
      commandIds = ids;
    };
    const all = [...describeCommands(bot.commands), ...describeMenus()];
    return keepRegistered({
      async update() {
        const ours = guildId ? all.map(inOneServer) : await asInstallable(all, call);
        // By one process alone: others may be of another version.
        const onlyReads = shard.id !== 0;
        return updateCommands(ours, { call, applicationId, guildId, onlyReads, onIds });
      },
      onCredentials: onEnd,
      ...{ pauses, signal: over.signal, log },
    });
  }

  return {
    async start(onEnd) {
      let applicationId: string;
      try {
        const late = () =>
          new Error('Discord took the connection and then never said that it is ready.');
        const limits = { ms: startTimeoutMs, signal: stopping.signal, late };
        applicationId = await within(signIn(token), limits);
      } catch (error) {
        await close();
        throw error;
      }
      const end = (error: unknown): void => {
        close();
        if (!stopping.signal.aborted) onEnd(error);
      };
      watchEnd(client, awayMs, end);
      places?.look();
      const which = `${shard.id} of ${shard.count}`;
      log.info({ commands: bot.commands.length, shard: which }, 'Discord: signed in.');
      await register(applicationId, end).catch(async (error) => {
        await close();
        throw error;
      });
      stopping.signal.throwIfAborted();
    },
    cached: (id) => (client.isReady() ? client.channels.cache.get(id) : undefined),
    async stop() {
      stopping.abort(new Error('Discord: stopped while starting.'));
      await close();
    },
  };
}
