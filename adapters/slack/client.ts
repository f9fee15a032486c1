import { setTimeout as sleep } from 'node:timers/promises';
import { App, type LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { type Adapter, type Log, NOT_SENT, PostError } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { apiAddress, definePlatform, type Setting } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { messageOf } from '../../src/text/message-of.ts';
import { receiveEvents } from './receive.ts';
import { registerCommands } from './register.ts';
import { renderReply } from './render.ts';

export const slack = definePlatform({
  name: 'slack',
  settings: { SLACK_BOT_TOKEN: tokenFrom('xoxb-'), SLACK_APP_TOKEN: tokenFrom('xapp-') },
  extras: { SLACK_API: apiAddress('https://slack.com/api/') },
  allOrNone: 'Slack takes both tokens or neither',
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

type SlackDeps = {
  bot: Bot;
  botToken: string;
  appToken: string;
  /** Another Slack than the real one, for tests. */
  apiUrl?: string | undefined;
  timeoutMs?: number;
  log: Pick<Log, 'warn' | 'error'>;
};

const EVENT = 'on_record_delivery';
/** How far Slack's clock and the database's may differ. */
const CLOCKS_DIFFER_MS = 60_000;
/** Between two attempts to connect. */
const MAX_WAIT_MS = 30_000;

/**
 * On Record in one Slack workspace, over Socket Mode: no public address is needed. The library may
 * not retry by itself, since a post could then arrive twice.
 */
export function createSlack(deps: SlackDeps): Adapter {
  const { bot, botToken, appToken, apiUrl, timeoutMs = 10_000, log } = deps;
  const logger = boltLogger(log);
  const clientOptions = {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  };
  const web = new webApi.WebClient(botToken, clientOptions);
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // The socket's client takes its options from here, not from the app.
    installerOptions: { clientOptions },
    autoReconnectEnabled: false,
  });
  const app = new App({
    receiver,
    socketMode: true,
    logger,
    clientOptions,
    // Otherwise Bolt asks auth.test before each answer, within the three seconds we have to
    // acknowledge.
    authorize: async () => ({ botToken }),
    ignoreSelf: false,
    convoStore: false,
  });
  app.error(async (error) => log.error({ err: error }, 'Slack: an answer could not be given'));
  const stopping = new AbortController();

  /**
   * Slack renews sockets every few hours. The library would wait five seconds before it reconnects,
   * and a token revoked meanwhile would end the process with an unhandled rejection.
   */
  async function reconnect(): Promise<void> {
    for (let wait = 500; !stopping.signal.aborted; wait = Math.min(wait * 2, MAX_WAIT_MS)) {
      try {
        await sleep(wait, undefined, { signal: stopping.signal });
        await connect();
        return;
      } catch (error) {
        if (!stopping.signal.aborted)
          log.warn({ err: error }, 'Slack is out of reach, trying again');
      }
    }
  }

  async function connect(): Promise<void> {
    await receiver.client.start();
    if (stopping.signal.aborted) await receiver.client.disconnect();
    else receiver.client.once('disconnected', reconnect);
  }

  async function post(channel: string, reply: Reply, key: string) {
    const metadata = { event_type: EVENT, event_payload: { key } };
    const message = { channel, ...renderReply(reply), metadata };
    const { ts = '' } = await web.chat.postMessage(message).catch((error) => {
      throw toPostError(error);
    });
    return { messageId: ts };
  }

  return {
    async start() {
      const { team_id: teamId = '', team = '' } = await web.auth.test().catch((error) => {
        throw startError(error, BOT_TOKEN);
      });
      const place = { id: `slack:${teamId}`, platform: 'slack' as const, name: team };
      registerCommands(app, bot.commands, receiveEvents({ bot, web, place, teamId, log }));
      await connect().catch((error) => {
        throw startError(error, APP_TOKEN);
      });
    },
    async stop() {
      stopping.abort();
      await receiver.client.disconnect();
    },
    post: (channel, _place, reply, key) => post(channel.id, reply, key),
    async tell(userId, reply, key) {
      const { channel } = await web.conversations.open({ users: userId }).catch((error) => {
        throw toPostError(error);
      });
      return post(channel?.id ?? userId, reply, key);
    },
    async findPost(channel, _place, key, since) {
      const oldest = ((since.getTime() - CLOCKS_DIFFER_MS) / 1000).toFixed(6);
      let cursor: string | undefined;
      do {
        const page = await web.conversations
          .history({
            channel: channel.id,
            oldest,
            include_all_metadata: true,
            limit: 200,
            ...(cursor && { cursor }),
          })
          .catch((error) => {
            throw lookUpError(toPostError(error));
          });
        const found = page.messages?.find(({ metadata }) => isDelivery(metadata, key));
        if (found?.ts) return { messageId: found.ts };
        cursor = page.response_metadata?.next_cursor;
      } while (cursor);
      return undefined;
    },
  };
}

type Metadata = { event_type?: string; event_payload?: unknown } | undefined;

const isDelivery = (metadata: Metadata, key: string): boolean =>
  metadata?.event_type === EVENT && (metadata.event_payload as { key?: unknown })?.key === key;

const BOT_TOKEN = 'SLACK_BOT_TOKEN (it begins with xoxb-, see “OAuth & Permissions”)';
const APP_TOKEN =
  'SLACK_APP_TOKEN (it begins with xapp- and needs the scope connections:write, see “Basic Information”)';

function startError(error: unknown, token: string): Error {
  const message =
    error instanceof webApi.WebAPIPlatformError
      ? `Slack does not accept ${token}: ${error.data.error}. docs/slack.md says where to find it.`
      : `Slack could not be reached: ${messageOf(error)}`;
  return new Error(message, { cause: error });
}

/** Slack's codes for “not now”: nothing was posted. */
const LATER = new Set(['ratelimited', 'rate_limited', 'request_timeout', 'team_added_to_org']);
/** Slack's codes after which part of the work may have been done. */
const UNKNOWN = new Set(['internal_error', 'fatal_error', 'service_unavailable']);
const ADVICE: Record<string, string> = {
  account_inactive: 'The app was removed from the workspace. Install it again.',
  channel_not_found:
    'The channel is gone, or private and without me. Invite me: /invite @On Record',
  invalid_auth: 'Put the current token into SLACK_BOT_TOKEN.',
  is_archived: 'The channel is archived.',
  missing_scope: 'Install the app again from config/slack-manifest.json.',
  not_in_channel: 'I am not in that channel. Invite me there: /invite @On Record',
  token_revoked: 'Put the current token into SLACK_BOT_TOKEN.',
};

/** What became of a post. If it was sent and no clear answer came, it may have arrived. */
function toPostError(error: unknown): PostError {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return new PostError('later', 'Slack asks to wait.', {
      cause: error,
      retryAfterMs: error.retryAfter * 1000,
    });
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code } = error.data;
    const message = `Slack refused the request (${code}). ${ADVICE[code] ?? ''}`.trim();
    const outcome = LATER.has(code) ? 'later' : UNKNOWN.has(code) ? 'unknown' : 'channel';
    return new PostError(outcome, message, { cause: error });
  }
  const message = `Slack gave no clear answer: ${messageOf(error)}`;
  if (error instanceof webApi.WebAPIHTTPError && error.statusCode < 500)
    return new PostError('channel', message, { cause: error });
  const code = error instanceof webApi.WebAPIRequestError && codeOf(error.original);
  return new PostError(NOT_SENT.has(code || '') ? 'later' : 'unknown', message, { cause: error });
}

/** After a refused look-up the outcome stays unknown; any other may be tried again. */
const lookUpError = ({ outcome, message, retryAfterMs, cause }: PostError): PostError =>
  new PostError(outcome === 'channel' ? 'unknown' : 'later', message, { cause, retryAfterMs });

const codeOf = ({ cause }: Error): string | undefined =>
  (cause as NodeJS.ErrnoException | undefined)?.code;

/** Bolt's own log without its lower levels: debug lines would show what people ask. */
function boltLogger(log: Pick<Log, 'warn'>) {
  const warn = (...said: unknown[]) => log.warn({}, `Slack: ${said.map(String).join(' ')}`);
  return {
    debug() {},
    info() {},
    warn,
    error: warn,
    setLevel() {},
    getLevel: () => 'warn' as LogLevel,
    setName() {},
  };
}
