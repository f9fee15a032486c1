import type { WebSocket } from 'ws';
import type { Answer, AskedPost, PeerOptions } from './peer-types.ts';

type Message = { id: string; mark: unknown };
type Record = (key: string, channel: string, by: string) => void;
type Asked = { method: string; path: string; query: string; body: string; by: string };
type Window = { count: number; endsAt: number };

const EPOCH = 1_420_070_400_000n;
const APPLICATION = '100000000000000001';
const BOT = { id: '100000000000000002', username: 'on-record', discriminator: '0', bot: true };
const POSTS_PER_SECOND = 50;
const POSTS_A_CHANNEL = 5;
const CHANNEL_MS = 5_000;

/** Discord's REST as far as posts need it: it gives an answer, or a post to be taken. */
export function discordApi(
  { nonceMs = 120_000, limits = false }: PeerOptions,
  { host, now, record }: { host(): string; now(): number; record: Record },
) {
  const channels = new Map<string, Message[]>();
  const nonces = new Map<string, Message & { at: number }>();
  const everywhere: Window = { count: 0, endsAt: 0 };
  const windows = new Map<string, Window>();
  /** Of messages with a thread, which has the same id. */
  const threads = new Set<string>();
  const messageIds = new Set<string>();
  let ids = 0n;

  /** A snowflake of this moment. */
  const newId = () => String(((BigInt(now()) - EPOCH) << 22n) + (++ids & 0x3fffffn));

  return (asked: Asked): Answer | AskedPost => {
    const { method, path, query } = asked;
    const [, noun, id = '', part, message = '', thread] = path.split('/');
    if (method === 'PUT') return ok(JSON.parse(asked.body));
    if (path === '/gateway/bot') {
      const start = { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      return ok({ url: `ws://${host()}/gateway`, shards: 1, session_start_limit: start });
    }
    if (path === '/users/@me') return ok(BOT);
    if (path === '/users/@me/channels') return ok({ id: '100000000000000003', type: 1 });
    if (noun !== 'channels') return { status: 404, body: { code: 0, message: 'Not Found' } };
    if (part === undefined)
      return ok({ id, type: 0, last_message_id: channels.get(id)?.at(-1)?.id ?? null });
    if (thread !== undefined) return openThread(id, message);
    if (isNoThread(id)) return UNKNOWN_CHANNEL;
    return method === 'GET' ? ok(history(id, new URLSearchParams(query))) : post(id, asked);
  };

  function openThread(channel: string, message: string): AskedPost {
    return {
      limited: () => undefined,
      busy: () => tooMany(300, 'shared'),
      accept() {
        if (!channels.get(channel)?.some(({ id }) => id === message))
          return { status: 404, body: { code: 10008, message: 'Unknown Message' } };
        if (threads.has(message))
          return { status: 400, body: { code: 160004, message: 'Thread already created' } };
        threads.add(message);
        return { status: 201, body: { id: message, type: 11, parent_id: channel } };
      },
    };
  }

  /** Any channel is there from the beginning, but not what would be the thread of a message. */
  function isNoThread(id: string): boolean {
    return messageIds.has(id) && !threads.has(id);
  }

  function history(channel: string, query: URLSearchParams): unknown[] {
    const all = channels.get(channel) ?? [];
    const limit = Number(query.get('limit') ?? 50);
    const after = query.get('after');
    const found =
      after === null
        ? all.slice(-limit)
        : all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
    return found.reverse().map(({ id, mark }) => ({ id, author: BOT, components: [{ id: mark }] }));
  }

  function post(channel: string, { body, by }: Asked): AskedPost {
    const { nonce, components } = JSON.parse(body);
    const own = windows.get(channel) ?? { count: 0, endsAt: 0 };
    windows.set(channel, own);
    return {
      limited() {
        if (!limits) return undefined;
        const at = now();
        for (const [window, most, lengthMs, scope] of [
          [everywhere, POSTS_PER_SECOND, 1_000, 'global'],
          [own, POSTS_A_CHANNEL, CHANNEL_MS, 'user'],
        ] as const) {
          if (window.endsAt <= at) Object.assign(window, { count: 0, endsAt: at + lengthMs });
          if (window.count >= most) return tooMany(window.endsAt - at, scope);
        }
        everywhere.count++;
        own.count++;
        return undefined;
      },
      busy: () => tooMany(300, 'shared'),
      accept() {
        const known = nonces.get(nonce);
        const isRepeat = known !== undefined && now() - known.at < nonceMs;
        const message = isRepeat ? known : { id: newId(), mark: components[0].id, at: now() };
        if (!isRepeat) {
          nonces.set(nonce, message);
          const all = channels.get(channel);
          if (all) all.push(message);
          else channels.set(channel, [message]);
          messageIds.add(message.id);
          record(nonce, channel, by);
        }
        const given = ok({ id: message.id, channel_id: channel });
        return limits ? { ...given, headers: headersOf(channel, own) } : given;
      },
    };
  }

  function headersOf(channel: string, { count, endsAt }: Window) {
    return {
      'x-ratelimit-bucket': `post-${channel}`,
      'x-ratelimit-limit': String(POSTS_A_CHANNEL),
      'x-ratelimit-remaining': String(POSTS_A_CHANNEL - count),
      'x-ratelimit-reset': (endsAt / 1_000).toFixed(3),
      'x-ratelimit-reset-after': (Math.max(0, endsAt - now()) / 1_000).toFixed(3),
    };
  }
}

/** What a client hears when it has connected: it is known, and in no server. */
export function greet(socket: WebSocket, host: string): void {
  socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 40_000 } }));
  socket.on('message', (raw) => {
    const { op } = JSON.parse(String(raw));
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (op !== 2) return;
    const application = { id: APPLICATION, flags: 0 };
    const d = {
      v: 10,
      user: BOT,
      application,
      session_id: 's',
      guilds: [],
      resume_gateway_url: `ws://${host}/gateway`,
    };
    socket.send(JSON.stringify({ op: 0, t: 'READY', s: 1, d }));
  });
}

const UNKNOWN_CHANNEL: Answer = { status: 404, body: { code: 10003, message: 'Unknown Channel' } };

const ok = (body: unknown): Answer => ({ status: 200, body });

const tooMany = (ms: number, scope: 'global' | 'user' | 'shared'): Answer => ({
  status: 429,
  body: {
    message: 'You are being rate limited.',
    retry_after: ms / 1_000,
    global: scope === 'global',
  },
  headers: {
    'retry-after': String(Math.ceil(ms / 1_000)),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    ...(scope === 'user' ? { 'x-ratelimit-reset-after': (ms / 1_000).toFixed(3) } : {}),
  },
});
