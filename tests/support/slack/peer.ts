import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAgent } from './agent.ts';
import { createAnswers } from './answers.ts';
import { createAuthorize } from './authorize.ts';
import { createFailures } from './failures.ts';
import { createGrants } from './grants.ts';
import { createHandles } from './handles.ts';
import { createInstalls } from './installs.ts';
import { createLeaving } from './leaving.ts';
import { createLimits } from './limits.ts';
import { createLinks } from './links.ts';
import { createLostAcks } from './lost-acks.ts';
import type { Hidden, Post } from './message.ts';
import { createMethods } from './methods/methods.ts';
import { createOauth } from './oauth.ts';
import { createPeople } from './people.ts';
import { createRegistration } from './registration.ts';
import type { RequestUrl } from './request-url.ts';
import { type Seen, serve } from './serve.ts';
import { openSocket } from './socket.ts';
import { createStamps } from './stamps.ts';
import { createTeams } from './team.ts';
import { createTell } from './tell.ts';
import { createThreads } from './threads.ts';
import { createTransport } from './transport.ts';
import { createTriggers } from './triggers.ts';
import { createUploads } from './uploads.ts';
import { createViews } from './views.ts';

export type SlackPeer = Awaited<ReturnType<typeof openSlackPeer>>;
type PeerOptions = {
  saysHello?: boolean;
  historyPage?: number;
  ackMs?: number;
  minuteMs?: number;
} & Partial<RequestUrl>;

/**
 * A Slack on the loopback: Web API, Socket Mode, OAuth and response addresses, as strict as the real one
 * about sizes and deadlines. `close` throws with everything invalid it was sent. `ackMs` is how long it
 * waits for an acknowledgement, `minuteMs` how long each of the minutes takes that lie between the
 * attempts to tell of an event. With a request URL everything goes there instead of over the socket.
 */
export async function openSlackPeer({
  saysHello = true,
  historyPage = 2,
  ackMs = 3_000,
  minuteMs = 0,
  ...requestUrl
}: PeerOptions = {}) {
  const requests: Seen[] = [];
  const posts: Post[] = [];
  const faults: string[] = [];
  const hidden: Hidden[] = [];
  const teams = createTeams();
  const stamps = createStamps();
  const http = createServer();
  const lostAcks = createLostAcks();
  const socket = openSocket(http, stamps, { saysHello, ackMs, lostAcks });
  const { connections, sendRaw, drop, refresh, tooManySockets, setSocketMode } = socket;
  const transport = createTransport(socket, requestUrl, { ackMs, lostAcks });
  const { deliver } = transport;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${(http.address() as AddressInfo).port}`;

  const failures = createFailures();
  const limits = createLimits();
  const uploads = createUploads();
  const answers = createAnswers(stamps, faults);
  const threads = createThreads(posts);
  const agent = createAgent();
  const links = createLinks(stamps);
  const triggers = createTriggers(stamps);
  const views = createViews(stamps, faults);
  const registration = createRegistration();
  const installs = createInstalls(stamps, teams, registration);
  const authorize = createAuthorize(stamps, teams, registration);
  const oauth = createOauth({ codes: authorize.codes, installs, registration, teams });
  const tell = createTell(deliver, minuteMs);
  const leaving = createLeaving({ installs, tell, stamps });
  const methodsFor = createMethods({
    ...{ address, stamps, posts, threads, uploads, historyPage, faults },
    ...{ hidden, agent, links, triggers, views, leaving },
  });
  http.on('request', (request, response) => {
    serve(request, response, {
      ...{ methodsFor, oauth, authorize, installs, teams, address },
      ...{ failures, limits, answers, uploads, requests },
    }).catch((error) => {
      faults.push(String(error));
      response.destroy();
    });
  });

  const handles = createHandles({ teams, installs, leaving });
  const people = createPeople({
    ...{ teams, installs, deliver, tell, answers, address, triggers, stamps, posts, views },
    ...{ faults, links },
  });

  return {
    apiUrl: `http://${address}/api/`,
    /** Where people let the app in. */
    authorizeUrl: `http://${address}/oauth/v2/authorize`,
    ...{ requests, posts, hidden, teams, registration, shown: answers.shown },
    /** What Slack would have refused so far, in words. */
    faults,
    /** The channels of the first workspace. */
    channels: teams[0]!.channels,
    ...people(teams[0]!.id),
    /** The same in another workspace; a channel or person named there has to be of that one. */
    in: people,
    /** Who sits before the page on which the app is let in. */
    visit: authorize.visit,
    ...handles,
    ...createGrants({ teams, installOf: handles.installOf }),
    /** What the app shows beside its conversations: statuses and titles by thread, prompts by channel. */
    ...{ statuses: agent.statuses, prompts: agent.prompts, titles: agent.titles },
    /** What was shown under shared addresses. */
    unfolded: links.unfolded,
    inThread: threads.inThread,
    answerIn: threads.answerIn,
    /** Somebody else writes in a channel. */
    write: (channel: string): void =>
      void posts.push({
        ...{ channel, ts: stamps.newStamp(), user: 'U0READER', text: 'a word', blocks: [] },
      }),
    uploads: uploads.all,
    /** The next calls of a method go wrong in this way. */
    fail: failures.fail,
    ...{ connections, sendRaw, drop, refresh, tooManySockets, setSocketMode },
    loseAcks: lostAcks.loseAcks,
    /** From now on Slack reaches the app by requests to an address of its own. */
    overHttp: transport.overHttp,
    /** Somebody sends anything there. */
    post: transport.post,
    /** From now on a method is called so often in so long, in each channel; more is too many requests. */
    limit: limits.limit,
    async close(): Promise<void> {
      socket.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      if (faults.length > 0) throw new Error(`Slack was sent:\n${faults.join('\n')}`);
    },
  };
}
