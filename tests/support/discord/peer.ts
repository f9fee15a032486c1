import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAsking } from './asking.ts';
import { createClock } from './clock.ts';
import { type CommandPermission, createCommands } from './commands.ts';
import { createFailures } from './failures.ts';
import { openGateway } from './gateway.ts';
import { IDS } from './ids.ts';
import { createInteractions } from './interactions.ts';
import { createLimits } from './limits.ts';
import type { Message } from './message.ts';
import { createMessages } from './messages.ts';
import { createPlaces } from './places.ts';
import { createResolve } from './resolve.ts';
import { createRoutes, type PeerApplication } from './routes.ts';
import { readRules } from './rules/find-faults.ts';
import { type Seen, serve } from './serve.ts';
import { createTalk } from './talk.ts';
import { createThreads } from './threads.ts';
import { createUploads } from './uploads.ts';
import { createWhereabouts } from './whereabouts.ts';
import { channel, guild } from './world.ts';

export type DiscordPeer = Awaited<ReturnType<typeof startDiscordPeer>>;

/**
 * Discord in miniature: gateway and REST on one local port, true to the protocol as far as the adapter goes.
 * It refuses what Discord refuses, and `close` throws if it had to when no test had asked for it.
 */
export async function startDiscordPeer({ saysReady = true, shards = 1 } = {}) {
  readRules();
  const seen: Seen[] = [];
  const faults: string[] = [];
  const messages: Message[] = [];
  const files = new Map<string, string>();
  const clock = createClock();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gatewayUrl = () => `ws://${address}/gateway`;

  const places = createPlaces((...event) => gateway.emit(...event));
  const gateway = openGateway(server, { url: gatewayUrl, guilds: places.described, saysReady });
  const failures = createFailures();
  const limits = createLimits();
  const uploads = createUploads(() => address, clock.newId);
  const commands = createCommands(clock);
  const interactions = createInteractions(clock, faults, messages);
  const threads = createThreads({ clock, places, messages });
  const { emit } = gateway;
  const application: PeerApplication = {
    id: IDS.application,
    integration_types_config: { 0: {}, 1: {} },
  };
  const routes = createRoutes({
    application,
    ...{ gatewayUrl, shards, places, commands, interactions, threads },
    messages: createMessages({ clock, places, messages, refuseInThread: threads.refusePost }),
  });
  server.on('request', (request, response) => {
    serve(request, response, {
      ...{ routes, failures, limits, uploads, seen, faults, files },
    }).catch((error) => {
      faults.push(String(error));
      response.destroy();
    });
  });
  const whereabouts = createWhereabouts(places);
  const resolve = createResolve(places, uploads);

  return {
    api: `http://${address}/api`,
    ...{ files, seen, faults, messages, threads: places.threads, guilds: places.guilds },
    application,
    edits: interactions.edits,
    hidden: interactions.hidden,
    waits: interactions.waits,
    /** Waits so long for answers, in milliseconds. */
    bePatient: interactions.bePatient,
    gateway: gateway.counts,
    /** Lets time pass at once for all deadlines and ids. */
    pass: clock.pass,
    /** Sends any packet of the gateway, right or wrong. */
    dispatch: gateway.dispatch,
    /** The next request to such a path goes wrong in this way. */
    fail: failures.fail,
    /** From now on so many messages are taken in so long: in each channel, and in all. */
    limit: limits.limit,
    ...createAsking({ clock, emit, whereabouts, commands, interactions, resolve, messages }),
    ...createTalk(clock, emit, places, messages),
    /** Gives the id by which an option or a form names the file. */
    upload: uploads.upload,
    /** Somebody invites the bot to a server. */
    join: (joined = newServer()) => places.join(joined),
    /** The bot is put out of a server, or that server is down. */
    leave: (id = IDS.guild, { unavailable = false } = {}) => places.leave(id, unavailable),
    removeChannel: places.removeChannel,
    /** Changes a channel, such as what it allows and denies. */
    changeChannel: places.change,
    /** The id that a command was registered with. */
    commandId: (name: string): string => commands.idOf(name, 1, undefined) ?? '',
    /** Somebody says in the server’s settings who may use a command. */
    permit(id: string, permissions: CommandPermission[], guildId = IDS.guild): void {
      commands.allow(guildId, id, permissions);
      const packet = { id, application_id: IDS.application, guild_id: guildId, permissions };
      emit('APPLICATION_COMMAND_PERMISSIONS_UPDATE', packet, { guildId });
    },
    /** Cuts every gateway connection without a word. */
    drop: gateway.drop,
    /** Closes every gateway connection with a code, such as 4004. */
    hangUp: gateway.hangUp,
    reconnect: gateway.reconnect,
    invalidate: gateway.invalidate,
    connections: gateway.connections,
    heldShards: gateway.heldShards,
    doubled: gateway.doubled,
    /** Whoever signs in from now on is turned away with this code. */
    refuseIdentify: gateway.refuseIdentify,
    async close(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (faults.length > 0) throw new Error(`Discord would have refused: ${faults.join('\n')}`);
    },
  };
}

/** A server that the bot has not been in. */
export const newServer = ({ locale = 'en-US' } = {}) =>
  guild(IDS.strangeGuild, 'New here', [channel(IDS.strange, 'general')], {
    ...{ botRole: IDS.otherBotRole, systemChannel: IDS.strange, locale },
  });
