import type { webApi } from '@slack/bolt';
import type { Adapter, Log } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Reception } from '../../src/chat/reception.ts';
import { fetchAnswer } from './api/fetch-answer.ts';
import { WatchfulClient } from './api/watchful-client.ts';
import { answerRequest } from './connection/answer-request.ts';
import { boltLogger } from './connection/bolt-logger.ts';
import type { Connection } from './connection/connection.ts';
import { openRequests } from './connection/open-requests.ts';
import { openSocket } from './connection/open-socket.ts';
import { listen } from './listen.ts';
import { EVENTS_PATH } from './listing/addresses.ts';
import { createPosts } from './posts/create-posts.ts';
import { type Receiver, receiveEvents } from './receive.ts';
import { createLooking } from './workspaces/look-again.ts';
import { type Access, openWorkspaces } from './workspaces/open-workspaces.ts';
import { watchChannels } from './workspaces/watch-channels.ts';
import { watchPlaces } from './workspaces/watch-places.ts';
import type { Known, WebOf, Workspace } from './workspaces/workspace.ts';

export type SlackDeps = {
  bot: Bot;
  /** Left out where nobody keeps account of where we are. */
  reception?: Reception | undefined;
  access: Access;
  /** For a socket over which Slack tells us; else it calls us, with this secret. */
  appToken?: string | undefined;
  signingSecret?: string | undefined;
  /** Another Slack than the real one. */
  apiUrl?: string | undefined;
  /** Left out where nobody else hears what Slack tells. */
  isNew?: ((event: string) => Promise<boolean>) | undefined;
  /** Where people reach the newsroom, to know links to its receipts. */
  publicUrls?: string[] | undefined;
  /** False where this process only posts, without a way on which people could ask. */
  answers?: boolean;
  timeoutMs?: number;
  startTimeoutMs?: number;
  awayMs?: number;
  /** Between two messages in a thread. */
  pauseMs?: number | undefined;
  random?(): number;
  log: Log;
};

/**
 * On Record in Slack: in one workspace or in all that have installed the app, over Socket Mode, which
 * needs no public address, or over HTTP. Posts go by the Web API alone. The library may not retry by
 * itself, since a post could then arrive twice.
 */
export function createSlack(deps: SlackDeps): Adapter {
  const { bot, reception, access, appToken, answers = true, log } = deps;
  const { isNew = async () => true, publicUrls = [] } = deps;
  const clientOptions = optionsFor(deps);
  const webOf: WebOf = (token, { teamId, onExpired = async () => {} } = {}) =>
    new WatchfulClient(token, { ...clientOptions, ...(teamId && { teamId }) }, onExpired);
  const { workspaces, answer: install } = openWorkspaces({
    ...{ access, webOf, clientOptions, isNew, log },
    onArrived: async (workspace) => places?.arrived(workspace),
    onGone: async (workspace) => places?.left(workspace),
    // Direct messages are of the workspace, too, so that buttons know it.
    tell: (workspace, userId, { inPublic }, key) => posts.write(workspace, userId, inPublic, key),
  });
  const posts = createPosts(workspaces);
  const looking = reception && createLooking({ reception, workspaces, log });
  const places = reception && looking && watchPlaces({ reception, workspaces, looking, log });
  let connection: Connection | undefined;
  const stopping = new AbortController();

  /** What a workspace’s people ask is answered with its own token. */
  const receivers = new WeakMap<Workspace, Receiver>();
  function receiverOf(workspace: Workspace): Receiver {
    const known = receivers.get(workspace);
    if (known) return known;
    const { web, asking, ownId } = workspace;
    const receiver = receiveEvents({
      ...{ bot, web, asking, ownId, isNew, publicUrls, log },
      ...{ signal: stopping.signal, pauseMs: deps.pauseMs },
    });
    receivers.set(workspace, receiver);
    return receiver;
  }

  function connect(): Connection {
    const shared = { workspaces, clientOptions, log };
    if (appToken === undefined)
      return openRequests({ ...shared, signingSecret: deps.signingSecret ?? '' });
    const { startTimeoutMs = 60_000, awayMs = 10 * 60_000, random = Math.random } = deps;
    return openSocket({ ...shared, appToken, startTimeoutMs, awayMs, random });
  }

  async function start(onEnd: (error: unknown) => void): Promise<void> {
    const open = await workspaces.open();
    if (!answers) {
      for (const workspace of open) await looking?.look(workspace);
      return;
    }
    connection = connect();
    listen(connection.app, bot.commands, receiverOf);
    places?.listen(connection.app);
    if (reception && looking) watchChannels(connection.app, { reception, looking, log });
    await connection.start(onEnd);
    for (const workspace of open) await places?.note(workspace);
    void confirm(open);
  }

  /** One after the other, and nobody waits for it. */
  async function confirm(open: Known[]): Promise<void> {
    for (const workspace of open) {
      if (stopping.signal.aborted) return;
      await workspaces
        .confirm(workspace)
        .catch((error) => log.warn({ reason: String(error) }, 'Slack: a workspace is not seen'));
    }
  }

  return {
    start: (onEnd = () => {}) => start(onEnd),
    async stop() {
      stopping.abort();
      looking?.stop();
      await connection?.stop();
    },
    threads: true,
    door: () => ({
      path: '/slack/',
      answer: (request, response) => {
        const isEvent = request.url?.startsWith(EVENTS_PATH);
        answerRequest(request, response, isEvent ? connection?.door : install);
      },
    }),
    post: posts.post,
    edit: posts.edit,
    tell: posts.tell,
    findPost: posts.findPost,
  };
}

const optionsFor = ({ apiUrl, timeoutMs = 10_000, log }: SlackDeps): webApi.WebClientOptions => ({
  ...(apiUrl && { slackApiUrl: apiUrl.replace(/\/*$/u, '/') }),
  timeout: timeoutMs,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  fetch: fetchAnswer as never,
  logger: boltLogger(log),
});
