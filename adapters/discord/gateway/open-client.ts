import {
  Client,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  SimpleShardingStrategy,
} from 'discord.js';
import { CredentialsError } from '../../../src/chat/adapter.ts';
import type { Shard } from '../../../src/chat/shards/shards.ts';
import { within } from '../../../src/chat/within.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import { restOptions } from '../api/call-api.ts';
import { TOKEN_REFUSED } from '../api/post-error.ts';

const ONLY_ME = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { id: string; client: Client<true> }) => id === client.user.id,
};
/** For the last words between the library and Discord. */
const CLOSE_MS = 1_000;

type ClientDeps = { shard: Shard; apiUrl?: string | undefined; timeoutMs: number };

/** The library’s client for one of our connections, and how it begins and ends. */
export function openClient({ shard, apiUrl, timeoutMs }: ClientDeps) {
  let letGo = (): void => {};
  const client = new Client({
    // None of them is privileged: Discord hands us the words of messages to us alone.
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildIntegrations,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Else the library says nothing of direct messages.
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // People who write are met by the thousand, and nothing asks for them again. Only whoever wrote
      // last on a server is kept: the library tells by that what they may.
      ...{
        MessageManager: 0,
        UserManager: ONLY_ME,
        GuildMemberManager: { ...ONLY_ME, maxSize: 1 },
      },
    }),
    shards: [shard.id],
    shardCount: shard.count,
    ws: {
      buildStrategy(manager) {
        // Asked at the begin of each connection: without an answer there will be no other one.
        letGo = () => {
          manager.options.retrieveSessionInfo = () => new Promise(() => {});
        };
        return new SimpleShardingStrategy(manager);
      },
    },
    rest: restOptions({ apiUrl, timeoutMs }),
  });

  return {
    client,
    /** Gives our id once Discord has said that all is ready. Throws `CredentialsError` for a wrong token. */
    async signIn(token: string): Promise<string> {
      const ready = new Promise<Client<true>>((resolve) =>
        client.once(Events.ClientReady, resolve),
      );
      await client.login(token).catch((error) => {
        throw loginError(error);
      });
      return (await ready).application.id;
    },
    /**
     * While the library waits for Discord, its `destroy` begins a new connection and never ends. So
     * that is prevented first, and not waited for.
     */
    async close(): Promise<void> {
      letGo();
      const late = () => new Error('Discord: the library does not let go.');
      await within(client.destroy(), { ms: CLOSE_MS, late }).catch(() => {});
    },
  };
}

function loginError(cause: NodeJS.ErrnoException): Error {
  const isRefused =
    cause.code === DiscordjsErrorCodes.TokenInvalid ||
    // What the library says of the gateway's code 4004.
    cause.message === 'Authentication failed';
  if (isRefused) return new CredentialsError(TOKEN_REFUSED);
  return new Error(`Discord cannot be reached: ${messageOf(cause)}`, { cause });
}
