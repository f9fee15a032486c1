import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAgent } from './agent.ts';
import { createAnswers } from './answers.ts';
import { createAsking } from './asking.ts';
import { createChannelEvents } from './channel-events.ts';
import { createEvents } from './events.ts';
import { createFailures } from './failures.ts';
import { createForms } from './forms.ts';
import { createLimits } from './limits.ts';
import { createLinks } from './links.ts';
import type { Hidden, Post } from './message.ts';
import { createMethods } from './methods/methods.ts';
import { createPeople } from './people.ts';
import { createScopes } from './scopes.ts';
import { type Seen, serve } from './serve.ts';
import { openSocket } from './socket.ts';
import { createStamps } from './stamps.ts';
import { createThreads } from './threads.ts';
import { createTriggers } from './triggers.ts';
import { createUploads } from './uploads.ts';
import { createViews } from './views.ts';
import { CHANNELS } from './world.ts';

export type SlackPeer = Awaited<ReturnType<typeof openSlackPeer>>;

/**
 * A Slack on the loopback: Web API, Socket Mode and response addresses, as strict as the real one about
 * sizes and deadlines. `close` throws with everything invalid it was sent. `ackMs` is how long it waits
 * for an acknowledgement.
 */
export async function openSlackPeer({ saysHello = true, historyPage = 2, ackMs = 3_000 } = {}) {
  const requests: Seen[] = [];
  const posts: Post[] = [];
  const faults: string[] = [];
  const hidden: Hidden[] = [];
  const channels = structuredClone(CHANNELS);
  const stamps = createStamps();
  const http = createServer();
  const socket = openSocket(http, stamps, { saysHello, ackMs });
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
  const people = createPeople();
  const scopes = createScopes();
  const methods = {
    ...createMethods({
      ...{ address, stamps, channels, posts, threads, uploads, historyPage, faults },
      ...{ hidden, agent, links, triggers, views },
    }),
    ...people.methods,
  };
  const events = createEvents({ socket, stamps, posts, homes: views.homes, links });
  http.on('request', (request, response) => {
    const deps = { methods, failures, limits, answers, uploads, requests, scopes };
    serve(request, response, deps).catch((error) => {
      faults.push(String(error));
      response.destroy();
    });
  });

  function setMember(id: string, isMember: boolean): void {
    for (const channel of channels) if (channel.id === id) channel.is_member = isMember;
  }

  return {
    apiUrl: `http://${address}/api/`,
    ...{ requests, posts, hidden, channels, shown: answers.shown },
    /** What Slack would have refused so far, in words. */
    faults,
    ...createAsking({ socket, answers, address, triggers, stamps, posts }),
    ...createForms({ socket, triggers, views, faults }),
    ...events,
    ...createChannelEvents({ channels, event: events.event }),
    /** Something about somebody changes: they leave, or become a guest. */
    changePerson: people.change,
    ...{ grant: scopes.grant, withdraw: scopes.withdraw },
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
    /** Somebody invites the app to a channel, or puts it out. */
    invite: (channel: string): void => setMember(channel, true),
    putOut: (channel: string): void => setMember(channel, false),
    archive(channel: string): void {
      for (const one of channels) if (one.id === channel) one.is_archived = true;
    },
    uploads: uploads.all,
    /** The next calls of a method go wrong in this way. */
    fail: failures.fail,
    connections: socket.connections,
    sendRaw: socket.sendRaw,
    drop: socket.drop,
    refresh: socket.refresh,
    tooManySockets: socket.tooManySockets,
    loseAcks: socket.loseAcks,
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
