import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Component, findFaults, flatten, readRules } from './discord-rules.ts';
import { createThreads } from './discord-threads.ts';
import { channel, GUILDS, IDS, member, user } from './discord-world.ts';

export const TOKEN = 'test.token.discord';
const DEADLINE_MS = 3_000;
const V2 = 1 << 15;
const UNKNOWN_CHANNEL: [number, unknown] = [404, { code: 10003, message: 'Unknown Channel' }];

export type Message = {
  id: string;
  channel_id: string;
  author: { id: string; username: string };
  flags: number;
  components: Component[];
  content?: string;
};
export type Seen = { method: string; path: string; body: Record<string, unknown> | undefined };
/** What an interaction led to. `ephemeral` is what Discord fixed when the answer was deferred. */
export type Outcome = { ephemeral: boolean; message: Message };
/**
 * How a request goes wrong. A stall is an answer whose body never comes; with `html` the answer is a
 * page of the network's edge.
 */
export type Failure =
  | { status: number; code?: number; headers?: Record<string, string>; html?: string }
  /** All is well, and these headers come with it. */
  | { headers: Record<string, string> }
  | 'reset'
  | 'accept-then-500'
  | 'accept-then-reset'
  | 'accept-then-stall'
  | 'hang';

type Waiting = {
  sentAt: number;
  acknowledged: boolean;
  deferred: boolean;
  isV2?: boolean;
  ephemeral: boolean;
  resolve(outcome: unknown): void;
};
type Dispatch = { op: 0; t: string; s: number; d: unknown };

/**
 * Discord in miniature: gateway and REST on one local port, true to the protocol as far as the adapter goes.
 * It refuses what Discord refuses, and `close` throws if it had to when no test had asked for it.
 */
export async function startDiscordPeer({ saysReady = true } = {}) {
  readRules();
  const seen: Seen[] = [];
  const faults: string[] = [];
  const messages: Message[] = [];
  /** Each state of the answers that only their askers see. */
  const edits: Message[] = [];
  /** What was attached to messages, by the name of the file. */
  const files = new Map<string, string>();
  const nonces = new Map<string, Message>();
  const { threads, open, refusePost } = createThreads({
    hasMessage: (channelId, id) => inChannel(channelId).some((message) => message.id === id),
    onOpen: ({ id }) => void messages.push({ ...toMessage(id, {}), ...{ type: 21 } }),
  });
  const failures: { path: RegExp; failure: Failure }[] = [];
  const waiting = new Map<string, Waiting>();
  const dispatched: Dispatch[] = [];
  const sockets = new Set<WebSocket>();
  const gateway = { identified: 0, resumed: 0 };
  let ids = 0;
  let refusal = 0;

  const http = createServer((request, response) => {
    serve(request, response).catch((error) => {
      faults.push(String(error));
      response.destroy();
    });
  });
  const webSockets = new WebSocketServer({ server: http });
  webSockets.on('connection', connect);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${(http.address() as AddressInfo).port}`;

  /** A snowflake of this moment. */
  const newId = () => String(((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + BigInt(++ids));

  function connect(socket: WebSocket): void {
    sockets.add(socket);
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 40_000 } }));
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (refusal && op === 2) socket.close(refusal);
      else if ((op === 2 || op === 6) && d.token !== TOKEN) socket.close(4004);
      else if (op === 2 && saysReady) identify();
      else if (op === 6) resume(socket, d.seq);
    });
  }

  function identify(): void {
    gateway.identified++;
    dispatch('READY', {
      v: 10,
      user: user(IDS.bot, true),
      application: { id: IDS.application, flags: 0 },
      session_id: `session-${gateway.identified}`,
      resume_gateway_url: `ws://${address}/gateway`,
      guilds: GUILDS.map(({ id }) => ({ id, unavailable: true })),
    });
    for (const each of GUILDS) dispatch('GUILD_CREATE', each);
  }

  function resume(socket: WebSocket, after: number): void {
    gateway.resumed++;
    for (const missed of dispatched.filter(({ s }) => s > after))
      socket.send(JSON.stringify(missed));
    dispatch('RESUMED', {});
  }

  function dispatch(t: string, d: unknown): void {
    const event: Dispatch = { op: 0, t, s: dispatched.length + 1, d };
    dispatched.push(event);
    for (const socket of sockets) socket.send(JSON.stringify(event));
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, files);
    const url = new URL(request.url ?? '/', `http://${address}`);
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, '');
    const method = request.method ?? 'GET';
    seen.push({ method, path, body });

    const wrong = findFaults(method, path, body);
    faults.push(...wrong);
    if (wrong.length > 0) return send(response, 400, { code: 50035, message: wrong.join('; ') });
    const isOpen = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
    if (!isOpen && request.headers.authorization !== `Bot ${TOKEN}`)
      return send(response, 401, { code: 0, message: '401: Unauthorized' });
    const at = failures.findIndex((script) => script.path.test(path));
    const failure = failures.splice(at, at < 0 ? 0 : 1)[0]?.failure;
    if (failure === 'hang') return;
    if (failure === 'reset') return void response.destroy();
    if (typeof failure === 'object' && 'status' in failure) {
      const { status, code = 0, headers, html } = failure;
      if (html === undefined)
        return send(response, status, { code, message: `scripted ${status}` }, headers);
      return void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(html);
    }
    const answer = route(method, path, url.searchParams, body as never);
    if (failure === 'accept-then-500') return send(response, 500, {});
    if (failure === 'accept-then-reset') return void response.destroy();
    if (failure === 'accept-then-stall')
      return void response.writeHead(200, { 'content-type': 'application/json' }).write(' ');
    const [status, given] = answer;
    send(response, status, given, typeof failure === 'object' ? failure.headers : {});
  }

  function route(
    method: string,
    path: string,
    query: URLSearchParams,
    body: never,
  ): [number, unknown?] {
    const [, first, id = '', token = '', message = ''] = path.split('/');
    switch (`${method} ${path.replace(/\/\d+/gu, '/1').replace(/token-\d+/u, 'T')}`) {
      case 'GET /gateway/bot': {
        const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
        return [200, { url: `ws://${address}/gateway`, shards: 1, session_start_limit: limit }];
      }
      case 'PUT /applications/1/commands':
        return [200, body];
      case 'POST /interactions/1/T/callback':
        return takeCallback(token, body);
      case 'PATCH /webhooks/1/T/messages/@original':
        return takeEdit(token, body);
      case 'POST /webhooks/1/T':
        return takeFollowUp(token, body);
      case 'POST /channels/1/messages':
        return takePost(id, body);
      case 'POST /channels/1/messages/1/threads':
        return known(id) ? open(id, message, body) : UNKNOWN_CHANNEL;
      case 'GET /channels/1/messages':
        return known(id) ? [200, history(id, query)] : UNKNOWN_CHANNEL;
      case 'GET /channels/1':
        return known(id)
          ? [200, { id, type: 0, last_message_id: inChannel(id).at(-1)?.id ?? null }]
          : UNKNOWN_CHANNEL;
      case 'GET /users/@me':
        return [200, user(IDS.bot, true)];
      case 'POST /users/@me/channels':
        return [200, { id: IDS.dm, type: 1, recipients: [] }];
      default:
        faults.push(`${first}: nothing here answers ${method} ${path}`);
        return [404, { code: 0, message: '404: Not Found' }];
    }
  }

  function takeCallback(
    token: string,
    { type, data }: { type: number; data: { flags?: number; choices?: unknown } },
  ): [number, unknown?] {
    const asked = waiting.get(token);
    if (!asked || Date.now() - asked.sentAt > DEADLINE_MS)
      return [404, { code: 10062, message: 'Unknown interaction' }];
    if (asked.acknowledged)
      return [400, { code: 40060, message: 'Interaction has already been acknowledged.' }];
    asked.acknowledged = true;
    if (type === 8) asked.resolve(data.choices);
    asked.deferred = type === 5;
    asked.ephemeral = ((data.flags ?? 0) & 64) !== 0;
    return [204];
  }

  function takeEdit(token: string, body: Partial<Message>): [number, unknown?] {
    const asked = waiting.get(token);
    if (!asked?.acknowledged) return [404, { code: 10015, message: 'Unknown Webhook' }];
    if (asked.isV2 && body.content !== undefined)
      return [400, { code: 50035, message: 'The flag of components v2 cannot be taken back.' }];
    const message = toMessage(IDS.news, body);
    asked.deferred = false;
    asked.isV2 = ((body.flags ?? 0) & V2) !== 0;
    edits.push(message);
    asked.resolve({ ephemeral: asked.ephemeral, message });
    return [200, message];
  }

  /** The first one of a deferred answer would become that answer, and as hidden as it. */
  function takeFollowUp(token: string, body: Partial<Message>): [number, unknown?] {
    const asked = waiting.get(token);
    if (!asked) return [404, { code: 10015, message: 'Unknown Webhook' }];
    if (asked.deferred) return takeEdit(token, body);
    const message = toMessage(IDS.news, body);
    if (((body.flags ?? 0) & 64) === 0) messages.push(message);
    return [200, message];
  }

  function takePost(
    id: string,
    body: Partial<Message> & { nonce?: string; enforce_nonce?: boolean },
  ): [number, unknown?] {
    if (!known(id)) return UNKNOWN_CHANNEL;
    const refused = refusePost(id);
    if (refused) return refused;
    const first = body.enforce_nonce && body.nonce ? nonces.get(body.nonce) : undefined;
    const message = first ?? toMessage(id, body);
    if (!first) messages.push(message);
    if (body.nonce) nonces.set(body.nonce, message);
    return [200, message];
  }

  const known = (id: string): boolean => Object.values(IDS).includes(id) || threads.has(id);
  const inChannel = (id: string) => messages.filter((message) => message.channel_id === id);

  /**
   * The oldest after a message or the newest of all, newest first. Discord gives no nonce back here,
   * and nothing at all without the permission.
   */
  function history(id: string, query: URLSearchParams): Message[] {
    if (id === IDS.silent) return [];
    const limit = Number(query.get('limit') ?? 50);
    const after = query.get('after');
    if (after === null) return inChannel(id).slice(-limit).reverse();
    const since = inChannel(id).filter((message) => BigInt(message.id) > BigInt(after));
    return since.slice(0, limit).reverse();
  }

  const toMessage = (
    id: string,
    { components = [], flags = 0, content = '' }: Partial<Message>,
  ): Message => ({
    id: newId(),
    channel_id: id,
    author: user(IDS.bot, true),
    flags,
    components,
    ...{ type: 0, content, timestamp: new Date().toISOString(), attachments: [], embeds: [] },
    ...{ mentions: [], mention_roles: [], pinned: false, tts: false, edited_timestamp: null },
  });

  function interact<T>(
    type: number,
    data: unknown,
    { manages = false, dm = false } = {},
  ): Promise<T> {
    const token = `token-${++ids}`;
    const answer = new Promise((resolve, reject) => {
      const asked = { sentAt: Date.now(), acknowledged: false, deferred: false, ephemeral: false };
      waiting.set(token, { ...asked, resolve });
      setTimeout(() => reject(new Error(`No answer came. ${faults}`)), 5_000).unref();
    });
    const asker = { ...member(IDS.user, false), permissions: manages ? '32' : '0' };
    const place = dm
      ? { user: user(IDS.user, false), channel: { id: IDS.dm, type: 1 }, channel_id: IDS.dm }
      : {
          member: asker,
          guild_id: IDS.guild,
          channel: channel(IDS.news, 'news'),
          channel_id: IDS.news,
        };
    dispatch('INTERACTION_CREATE', {
      ...{ id: newId(), application_id: IDS.application, type, token, version: 1, data, ...place },
      ...{
        locale: 'en-US',
        entitlements: [],
        authorizing_integration_owners: {},
        context: dm ? 1 : 0,
      },
      ...{ app_permissions: '0', attachment_size_limit: 0, message: toMessage(IDS.news, {}) },
    });
    return answer as Promise<T>;
  }

  return {
    api: `http://${address}/api`,
    files,
    seen,
    faults,
    messages,
    threads,
    edits,
    gateway,
    /** Sends any packet of the gateway, right or wrong. */
    dispatch,
    /** The next request to such a path goes wrong in this way. */
    fail: (path: RegExp, failure: Failure) => void failures.push({ path, failure }),
    slash: (name: string, options: unknown[] = [], from = {}): Promise<Outcome> =>
      interact(2, { id: newId(), name, type: 1, options }, from),
    type: (name: string, options: unknown[]): Promise<{ name: string; value: string }[]> =>
      interact(4, { id: newId(), name, type: 1, options }),
    press: (customId: string, from = {}): Promise<Outcome> =>
      interact(3, { custom_id: customId, component_type: 2 }, from),
    /** Someone else writes in a channel. */
    write: (id: string) =>
      void messages.push({ ...toMessage(id, {}), author: { id: IDS.user, username: 'ann' } }),
    /** Cuts every gateway connection without a word. */
    drop: () => sockets.forEach((socket) => void socket.terminate()),
    /** Closes every gateway connection with a code, such as 4004. */
    hangUp: (code: number) => sockets.forEach((socket) => void socket.close(code)),
    connections: () => sockets.size,
    /** Whoever signs in from now on is turned away with this code. */
    refuseIdentify(code: number) {
      refusal = code;
    },
    async close(): Promise<void> {
      for (const socket of sockets) socket.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      if (faults.length > 0) throw new Error(`Discord would have refused: ${faults.join('\n')}`);
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** All text of a message, as sent. */
export const textOf = ({ components, content }: Pick<Message, 'components' | 'content'>): string =>
  [content, ...flatten(components).map((component) => component.content)]
    .filter(Boolean)
    .join('\n');

export const buttonsOf = ({ components }: Pick<Message, 'components'>): Component[] =>
  flatten(components).filter(({ type }) => type === 2);

/** The message, and its files put aside where it comes as a form. */
async function readBody(request: IncomingMessage, files: Map<string, string>) {
  const chunks = await request.toArray();
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return undefined;
  if (!type.startsWith('multipart/')) return JSON.parse(new TextDecoder().decode(bytes));
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const part of form.values())
    if (typeof part !== 'string')
      files.set(part.name, Buffer.from(await part.arrayBuffer()).toString());
  return JSON.parse(String(form.get('payload_json')));
}
