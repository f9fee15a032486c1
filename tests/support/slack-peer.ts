import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { faultsOf, type Json } from './slack-blocks.ts';

/**
 * What the next call of a method, or the next answer (`respond`), meets instead of success; `accept`
 * does the work first. With `html` a page of the network's edge comes back, with `body` that text.
 */
export type Failure =
  | { error: string }
  | { status: number; retryAfter?: number; accept?: true; html?: string; body?: string }
  | { hang: true; accept?: true }
  | { reset: true; accept?: true };

export type Post = {
  channel: string;
  ts: string;
  /** The message in whose thread it stands. */
  thread_ts?: string;
  text: string;
  blocks: Json[];
  metadata?: Json;
};
/** What a person sees: the answer to what was typed or pressed. */
export type Answer = Json & { text: string; blocks: Json[]; response_type: string };

export const BOT_TOKEN = 'xoxb-good';
export const APP_TOKEN = 'xapp-good';
export const CHANNELS = [
  { id: 'C0GENERAL', name: 'general', is_member: false },
  { id: 'C0NEWSDESK', name: 'news', is_member: true },
  { id: 'C0SECRETS', name: 'newsroom-private', is_member: true, is_private: true },
];
export const USERS: Json[] = [
  { id: 'U0ADMIN', team_id: 'T0NEWS', tz: 'Europe/Berlin', is_admin: true },
  { id: 'U0READER', team_id: 'T0NEWS', tz: 'Asia/Kolkata' },
  { id: 'U0GUEST', team_id: 'T0OTHER', tz: 'America/New_York', is_admin: true },
];

/** A file on its way: bytes first, then it is shared with a conversation. */
export type Upload = { filename: string; text: string; channel: string | null };

/** How long Slack waits for an acknowledgement. */
const ACK_MS = 3_000;
const SCOPED = { 'apps.connections.open': APP_TOKEN } as Record<string, string>;

/**
 * A Slack on the loopback: Web API, Socket Mode and response addresses, as strict as the real one about
 * sizes and deadlines. `close` throws with everything invalid it was sent.
 */
export async function openSlackPeer({ saysHello = true, historyPage = 2 } = {}) {
  const requests: { method: string; args: Json }[] = [];
  const posts: Post[] = [];
  /** Every answer that arrived, in order. */
  const shown: Answer[] = [];
  const uploads = new Map<string, Upload>();
  const invalid: string[] = [];
  const failures = new Map<string, Failure[]>();
  const acknowledge = new Map<string, () => void>();
  const answers = new Map<string, (answer: Answer) => void>();
  const sockets = new Set<WebSocket>();
  let arrivals: (() => void)[] = [];
  let count = 0;

  const http = createServer((request, response) => {
    answerHttp(request, response).catch((error) => {
      invalid.push(String(error));
      response.destroy();
    });
  });
  const server = new WebSocketServer({ server: http, path: '/link' });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => acknowledge.get(JSON.parse(String(data)).envelope_id)?.());
    if (saysHello) socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size }));
    for (const arrive of arrivals.splice(0)) arrive();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;

  const newStamp = () => (Date.now() / 1000 + ++count / 1e5).toFixed(6);

  async function answerHttp(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const path = request.url ?? '';
    if (path.startsWith('/upload/')) return takeUpload(path.slice(8), request, body, response);
    if (path.startsWith('/respond/')) {
      const take = () => takeAnswer(path, JSON.parse(body.toString()));
      return meet(failures.get('respond')?.shift(), take, request, response);
    }
    const method = path.replace('/api/', '');
    const args = readForm(body.toString());
    requests.push({ method, args });
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const failure = failures.get(method)?.shift();
    const work = () => {
      if (token !== (SCOPED[method] ?? BOT_TOKEN)) return { ok: false, error: 'invalid_auth' };
      return METHODS[method]?.(args) ?? { ok: false, error: 'unknown_method' };
    };
    meet(failure, work, request, response);
  }

  /** Does the work, or what was asked for instead. */
  function meet(
    failure: Failure | undefined,
    work: () => Json,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    if (!failure || 'error' in failure) {
      const done: Json = failure ? { ok: false, error: failure.error } : work();
      send(response, done.status ?? 200, done);
      return;
    }
    if (failure.accept) work();
    if ('reset' in failure) request.socket.destroy();
    if (!('status' in failure)) return;
    const { status, retryAfter, html, body = html } = failure;
    const wait: Record<string, string> = retryAfter ? { 'retry-after': String(retryAfter) } : {};
    const type = html === undefined ? 'text/plain' : 'text/html';
    if (body === undefined) send(response, status, {}, wait);
    else response.writeHead(status, { 'content-type': type, ...wait }).end(body);
  }

  async function takeUpload(
    id: string,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    const type = request.headers['content-type'] ?? '';
    const upload = uploads.get(id)!;
    upload.text = type.startsWith('multipart/') ? await partOf(body, type) : body.toString();
    response.writeHead(200).end('OK');
  }

  function takeAnswer(path: string, answer: Answer): Json {
    const faults = faultsOf(answer);
    invalid.push(...faults.map((fault) => `answer: ${fault}`));
    shown.push(answer);
    answers.get(path)?.(answer);
    return faults.length > 0 ? { status: 400, ok: false, error: 'invalid_blocks' } : { ok: true };
  }

  const METHODS: Record<string, (args: Json) => Json> = {
    'auth.test': () => ({
      ok: true,
      team_id: 'T0NEWS',
      team: 'News',
      user_id: 'U0BOT',
      bot_id: 'B0',
    }),
    'apps.connections.open': () => ({ ok: true, url: `ws://${host}/link` }),
    'users.info': ({ user }) =>
      found(
        'user',
        USERS.find(({ id }) => id === user),
      ),
    'conversations.info': ({ channel }) =>
      found(
        'channel',
        CHANNELS.find(({ id }) => id === channel),
      ),
    'conversations.list': ({ cursor = '0' }) => page('channels', CHANNELS, Number(cursor)),
    'conversations.history': ({ channel, oldest, include_all_metadata, limit, cursor = '0' }) => {
      const seen = posts.filter(
        (post) => post.channel === channel && !post.thread_ts && Number(post.ts) > Number(oldest),
      );
      const told = withMetadata(seen, include_all_metadata).reverse();
      return page('messages', told, Number(cursor), Math.min(historyPage, Number(limit)));
    },
    /** The message itself comes first, and then what stands under it, the oldest first. */
    'conversations.replies': ({ channel, ts, oldest, include_all_metadata, limit, cursor }) => {
      const parent = posts.find((post) => post.channel === channel && post.ts === ts);
      if (!parent) return { ok: false, error: 'thread_not_found' };
      const under = posts.filter(
        (post) => post.thread_ts === ts && Number(post.ts) > Number(oldest ?? 0),
      );
      const told = withMetadata([parent, ...under], include_all_metadata);
      return page('messages', told, Number(cursor ?? 0), Math.min(historyPage, Number(limit)));
    },
    'conversations.open': ({ users }) => ({ ok: true, channel: { id: `D-${users}` } }),
    'files.getUploadURLExternal': ({ filename, length }) => {
      if (!(Number(length) > 0)) invalid.push(`upload: ${filename} is empty`);
      const id = `F${++count}`;
      uploads.set(id, { filename, text: '', channel: null });
      return { ok: true, file_id: id, upload_url: `http://${host}/upload/${id}` };
    },
    'files.completeUploadExternal': ({ files, channel_id }) => {
      for (const { id } of JSON.parse(files)) uploads.get(id)!.channel = channel_id;
      return { ok: true, files: [] };
    },
    'chat.postMessage': ({ channel, text, blocks, metadata, thread_ts, ...rest }) => {
      const faults = faultsOf({ text, blocks });
      if (metadata && !/^\w+$/u.test(metadata.event_type)) faults.push('metadata_format');
      if (rest.unfurl_links !== 'false') faults.push('links unfold');
      invalid.push(...faults.map((fault) => `post: ${fault}`));
      if (faults.length > 0) return { ok: false, error: faults[0] };
      const isThere = !thread_ts || posts.some((post) => post.ts === thread_ts);
      if (!isThere) return { ok: false, error: 'thread_not_found' };
      const ts = newStamp();
      posts.push({ channel, ts, text, blocks, metadata, ...(thread_ts && { thread_ts }) });
      return { ok: true, channel, ts };
    },
  };

  /** Sends an envelope, expects its acknowledgement in time, then gives the answer to its response address. */
  async function deliver(type: string, payload: Json): Promise<Answer> {
    const id = `e${++count}`;
    const path = `/respond/${id}`;
    const answer = new Promise<Answer>((resolve) => answers.set(path, resolve));
    const acknowledged = new Promise<void>((resolve, reject) => {
      const late = new Error(`${type} was not acknowledged in time`);
      const timer = setTimeout(() => reject(late), ACK_MS);
      acknowledge.set(id, () => {
        clearTimeout(timer);
        resolve();
      });
    });
    const body = { ...payload, response_url: `http://${host}${path}`, trigger_id: 't' };
    const [socket] = sockets;
    socket?.send(
      JSON.stringify({ envelope_id: id, type, accepts_response_payload: true, payload: body }),
    );
    await acknowledged;
    return answer;
  }

  return {
    apiUrl: `http://${host}/api/`,
    requests,
    posts,
    shown,
    connections: () => sockets.size,
    /** Sends anything over the socket, right or wrong. */
    sendRaw: (data: string) => sockets.forEach((socket) => void socket.send(data)),
    /** Cuts the socket without a word. */
    drop: () => sockets.forEach((socket) => void socket.terminate()),
    /** Somebody else writes in a channel. */
    write: (channel: string) =>
      void posts.push({ channel, ts: newStamp(), text: 'a word', blocks: [] }),
    uploads: () => [...uploads.values()],
    fail(method: string, ...next: Failure[]) {
      failures.set(method, [...(failures.get(method) ?? []), ...next]);
    },
    slash(command: string, text = '', { user = 'U0READER', channel = CHANNELS[1] as Json } = {}) {
      return deliver('slash_commands', {
        command,
        text,
        user_id: user,
        user_name: user.toLowerCase(),
        team_id: 'T0NEWS',
        team_domain: 'news',
        channel_id: channel.id,
        channel_name: channel.is_private ? 'privategroup' : channel.name,
      });
    },
    /** Somebody presses a button, on a message that only they see unless said otherwise. */
    press(button: Json, { user = 'U0READER', ephemeral = true } = {}) {
      return deliver('interactive', {
        type: 'block_actions',
        user: { id: user, name: user.toLowerCase(), team_id: 'T0NEWS' },
        team: { id: 'T0NEWS', domain: 'news' },
        channel: { id: 'C0NEWSDESK', name: 'news' },
        container: { type: 'message', message_ts: '1.0', is_ephemeral: ephemeral },
        actions: [{ ...button, block_id: 'b', action_ts: '1.0' }],
      });
    },
    /** Slack renews the socket: resolves once the client has come back. */
    refresh(): Promise<void> {
      const back = new Promise<void>((resolve) => arrivals.push(resolve));
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      return back;
    },
    async close() {
      arrivals = [];
      for (const socket of sockets) socket.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      if (invalid.length > 0) throw new Error(`Slack was sent:\n${invalid.join('\n')}`);
    },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The one file of a form. */
async function partOf(body: Buffer, type: string): Promise<string> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData();
  const [part] = [...form.values()];
  return typeof part === 'string' ? part : ((await part?.text()) ?? '');
}

const withMetadata = (posts: Post[], asked: string | undefined): Post[] =>
  posts.map(({ metadata, ...post }) => (asked === 'true' ? { ...post, metadata } : post) as Post);

const found = (name: string, value: unknown): Json =>
  value ? { ok: true, [name]: value } : { ok: false, error: `${name}_not_found` };

/** Two a page, so that whoever forgets the cursor misses something. */
function page(name: string, all: unknown[], at: number, size = 2): Json {
  const next = at + size < all.length ? String(at + size) : '';
  return { ok: true, [name]: all.slice(at, at + size), response_metadata: { next_cursor: next } };
}

function readForm(body: string): Json {
  const args: Json = Object.fromEntries(new URLSearchParams(body));
  for (const key of ['blocks', 'metadata']) if (args[key]) args[key] = JSON.parse(args[key]);
  return args;
}

function send(response: ServerResponse, status: number, body: Json, headers: Json = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
