import type { Adapter, Log } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Reception } from '../../src/chat/reception.ts';
import type { HoldTimes } from '../../src/chat/shards/hold-times.ts';
import type { Shards } from '../../src/chat/shards/shards.ts';
import { openApi } from './api/call-api.ts';
import { startError } from './api/start-error.ts';
import { openShards } from './gateway/open-shards.ts';
import type { Pauses } from './listing/keep-registered.ts';
import { openPosts } from './posts/open-posts.ts';

/** What Discord grants every bot. */
const POSTS_PER_SECOND = 50;

type DiscordDeps = {
  bot: Bot;
  /** Left out where nobody keeps account of where we are. */
  reception?: Reception | undefined;
  /** Left out where no other process answers. */
  shards?: Shards | undefined;
  /** How many connections; left out, as many as Discord recommends. */
  shardCount?: number | undefined;
  times?: Partial<HoldTimes>;
  token: string;
  /** Another Discord than the real one. */
  apiUrl?: string | undefined;
  /** The one server in which commands are listed, for trying. */
  guildId?: string | undefined;
  pauses?: Pauses;
  postsPerSecond?: number | undefined;
  /** False where this process only posts, without a connection over which people could ask. */
  answers?: boolean;
  timeoutMs?: number;
  startTimeoutMs?: number;
  awayMs?: number;
  /** Between two messages of one long answer. */
  pauseMs?: number;
  log: Log;
};

/**
 * On Record on Discord, by gateway and REST, without public address or privileged intent. Posts need
 * no gateway: they have a way to the API of their own, and answers another, which posts cannot fill.
 */
export function createDiscord(deps: DiscordDeps): Adapter {
  const { bot, reception, apiUrl, postsPerSecond = POSTS_PER_SECOND, answers = true, log } = deps;
  const { timeoutMs = 10_000, startTimeoutMs = 60_000, awayMs = 10 * 60_000, pauseMs } = deps;
  const token = deps.token.trim();
  const posting = openApi({ token, apiUrl, timeoutMs, requestsPerSecond: postsPerSecond });
  const answering = openApi({ token, apiUrl, timeoutMs });
  const { findMe, close, ...posts } = openPosts(posting.call, {
    ...{ cached: (id: string) => gateway?.cached(id), now: Date.now, log },
  });
  const gateway = answers
    ? openShards({
        ...{ bot, reception, posts, token, apiUrl, log, findMe: signedIn },
        ...{ timeoutMs, startTimeoutMs, awayMs, pauseMs },
        ...{ shards: deps.shards, shardCount: deps.shardCount, times: deps.times },
        ...{ guildId: deps.guildId, pauses: deps.pauses },
        call: answering.call,
      })
    : undefined;
  function signedIn(): Promise<string> {
    return findMe().catch((cause) => {
      throw startError(cause);
    });
  }

  return {
    async start(onEnd = () => {}) {
      if (gateway) await gateway.start(onEnd);
      else await signedIn();
    },
    leave: async () => gateway?.stop(),
    async stop() {
      await gateway?.stop();
      await close();
      posting.close();
      answering.close();
    },
    remark: () => gateway?.remark() ?? null,
    threads: true,
    ...posts,
  };
}
