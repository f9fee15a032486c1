import { webApi } from '@slack/bolt';
import { type Adapter, type Log, PostError } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { apiAddress, definePlatform, type Setting } from '../../src/chat/platform.ts';
import type { Reception } from '../../src/chat/reception.ts';
import { renderOnce } from '../../src/chat/render-once.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { fetchAnswer } from './api/fetch-answer.ts';
import { startError, toPostError } from './api/post-error.ts';
import { createAsking } from './asking/asking.ts';
import { listen } from './listen.ts';
import { operatorCommands } from './operating/operator-commands.ts';
import { EVENT, findPost } from './posts/find-post.ts';
import { receiveEvents } from './receive.ts';
import { registerCommands } from './register.ts';
import { holds, renderReply } from './render.ts';
import { boltLogger, openSocket, type Socket } from './socket/connect.ts';
import { type Looking, lookAgain } from './socket/look-again.ts';
import { watchChannels } from './socket/watch-channels.ts';
import { watchPlace } from './socket/watch-place.ts';

export const slack = definePlatform({
  name: 'slack',
  settings: { SLACK_BOT_TOKEN: tokenFrom('xoxb-'), SLACK_APP_TOKEN: tokenFrom('xapp-') },
  extras: { SLACK_API: apiAddress('https://slack.com/api/') },
  allOrNone: 'Slack takes both tokens or neither',
  holds,
  operatorCommands,
  create: ({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API }, deps) =>
    createSlack({
      ...deps,
      botToken: SLACK_BOT_TOKEN,
      appToken: SLACK_APP_TOKEN,
      apiUrl: SLACK_API,
    }),
});

function tokenFrom(prefix: string): Setting {
  return {
    about: `a token that begins with ${prefix}`,
    example: `${prefix}…`,
    isRight: (value) => value.startsWith(prefix) && /^\S+$/.test(value),
  };
}

const render = renderOnce((reply) => renderReply(reply));

type SlackDeps = {
  bot: Bot;
  /** Left out where nobody keeps account of where we are. */
  reception?: Reception | undefined;
  botToken: string;
  appToken: string;
  /** Another Slack than the real one. */
  apiUrl?: string | undefined;
  /** Left out where nobody else hears what Slack tells. */
  isNew?: ((event: string) => Promise<boolean>) | undefined;
  /** Where people reach the newsroom, to know links to its receipts. */
  publicUrls?: string[] | undefined;
  /** False where this process only posts, without a socket over which people could ask. */
  answers?: boolean;
  timeoutMs?: number;
  startTimeoutMs?: number;
  awayMs?: number;
  random?(): number;
  log: Log;
};

const BOT_TOKEN = 'SLACK_BOT_TOKEN (it begins with xoxb-, see “OAuth & Permissions”)';

/**
 * On Record in one Slack workspace, over Socket Mode: no public address is needed. Posts go by the Web
 * API alone. The library may not retry by itself, since a post could then arrive twice.
 */
export function createSlack(deps: SlackDeps): Adapter {
  const { bot, reception, botToken, appToken, apiUrl, answers = true, log } = deps;
  const { timeoutMs = 10_000, startTimeoutMs = 60_000, awayMs = 10 * 60_000 } = deps;
  const { random = Math.random, isNew = async () => true, publicUrls = [] } = deps;
  const clientOptions: webApi.WebClientOptions = {
    ...(apiUrl && { slackApiUrl: apiUrl.replace(/\/*$/u, '/') }),
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: fetchAnswer as never,
    logger: boltLogger(log),
  };
  const web = new webApi.WebClient(botToken, clientOptions);
  let socket: Socket | undefined;
  let looking: Looking | undefined;

  async function start(onEnd: (error: unknown) => void): Promise<void> {
    const {
      team_id: teamId = '',
      team = '',
      user_id: ownId = '',
    } = await web.auth.test().catch((error) => {
      throw startError(error, BOT_TOKEN);
    });
    const place = { id: `slack:${teamId}`, platform: 'slack' as const, name: team };
    looking = reception && lookAgain({ reception, place, teamId, web, log });
    if (!answers) {
      await looking?.look();
      return;
    }
    const asking = createAsking({ web, place, teamId, log });
    socket = openSocket({
      ...{ botToken, appToken, clientOptions, startTimeoutMs, awayMs, random, log },
    });
    const receiver = receiveEvents({ bot, web, asking, ownId, isNew, publicUrls, log });
    listen(socket.app, receiver);
    registerCommands(socket.app, bot.commands, receiver);
    const placed = reception && { reception, place, teamId, ownId, log };
    const watched = placed && watchPlace(socket.app, placed);
    if (placed && looking) watchChannels(socket.app, { ...placed, lookAt: looking.lookAt });
    await socket.start(onEnd);
    await watched?.look();
    await looking?.look();
  }

  async function post(channel: string, where: string, reply: Reply, key: string, under?: string) {
    const metadata = { event_type: EVENT, event_payload: { key } };
    const thread = under === undefined ? {} : { thread_ts: under };
    const message = { channel, ...render(reply), metadata, ...thread };
    const { ts } = await web.chat.postMessage(message).catch((error) => {
      throw toPostError(error, where);
    });
    if (!ts)
      throw new PostError(
        'unknown',
        say('Slack’s answer does not say whether the post has arrived.'),
      );
    return { messageId: ts };
  }

  return {
    start: (onEnd = () => {}) => start(onEnd),
    async stop() {
      looking?.stop();
      await socket?.stop();
    },
    threads: true,
    post: ({ channel: { id, name }, reply, key, under }) => post(id, `#${name}`, reply, key, under),
    async tell(userId, reply, key) {
      const where = say('this person’s direct messages');
      const { channel } = await web.conversations.open({ users: userId }).catch((error) => {
        throw toPostError(error, where);
      });
      return post(channel?.id ?? userId, where, reply, key);
    },
    async findPost({ channel, key, since, under }) {
      const ts = await findPost(web, channel, { key, since, under });
      return ts === undefined ? undefined : { messageId: ts };
    },
  };
}
