import type { Answer, AskedPost, PeerOptions } from './peer-types.ts';

/** `under` is the message in whose thread it stands. */
type Post = { ts: string; metadata: unknown; under: string | undefined };
type Asked = { method: string; body: string; by: string };

const PAGE = 200;
const BETWEEN_POSTS_MS = 1_000;
/** Slack lets short bursts through: so much may be ahead of one post a second. */
const AHEAD_MS = 1_000;

/** Slack's Web API as far as posts need it: it gives an answer, or a post to be taken. */
export function slackApi(
  { limits = false }: PeerOptions,
  deps: {
    host(): string;
    now(): number;
    record(key: string, channel: string, by: string): void;
  },
) {
  const { host, now, record } = deps;
  const channels = new Map<string, Post[]>();
  /** When the next post of a channel would be neither early nor late. */
  const nextAt = new Map<string, number>();
  let count = 0;

  return ({ method, body, by }: Asked): Answer | AskedPost => {
    switch (method) {
      case 'auth.test':
        return ok({ team_id: 'T0NEWS', team: 'News', user_id: 'U0BOT', bot_id: 'B0' });
      case 'apps.connections.open':
        return ok({ url: `ws://${host()}/link` });
      case 'users.info':
        return ok({ user: { id: readField(body, 'user'), tz: 'UTC', is_admin: true } });
      case 'conversations.open':
        return ok({ channel: { id: `D-${readField(body, 'users')}` } });
      case 'conversations.history':
        return history(body);
      case 'conversations.replies':
        return replies(body);
      case 'chat.postMessage':
        return post(body, by);
      default:
        return { status: 200, body: { ok: false, error: 'unknown_method' } };
    }
  };

  function history(body: string): Answer {
    const oldest = Number(readField(body, 'oldest') ?? 0);
    const from = Number(readField(body, 'cursor') || 0);
    const all = channels.get(readField(body, 'channel') ?? '') ?? [];
    const messages = all.filter(({ ts, under }) => !under && Number(ts) > oldest).reverse();
    return page(messages, from);
  }

  function replies(body: string): Answer {
    const oldest = Number(readField(body, 'oldest') ?? 0);
    const parent = readField(body, 'ts');
    const all = channels.get(readField(body, 'channel') ?? '') ?? [];
    const messages = all.filter(
      ({ ts, under }) => ts === parent || (under === parent && Number(ts) > oldest),
    );
    if (messages.length === 0)
      return { status: 200, body: { ok: false, error: 'thread_not_found' } };
    return page(messages, Number(readField(body, 'cursor') || 0));
  }

  function page(messages: Post[], from: number): Answer {
    const next = from + PAGE < messages.length ? String(from + PAGE) : '';
    return ok({
      messages: messages.slice(from, from + PAGE),
      response_metadata: { next_cursor: next },
    });
  }

  function post(body: string, by: string): AskedPost {
    const channel = readField(body, 'channel') ?? '';
    return {
      limited() {
        if (!limits) return undefined;
        const due = nextAt.get(channel) ?? 0;
        if (due - AHEAD_MS > now()) return tooMany(due - AHEAD_MS - now());
        nextAt.set(channel, Math.max(due, now()) + BETWEEN_POSTS_MS);
        return undefined;
      },
      busy: () => tooMany(1_000),
      accept() {
        const metadata = JSON.parse(readField(body, 'metadata') ?? '{}');
        const ts = (now() / 1_000 + (++count % 1_000) / 1e6).toFixed(6);
        const all = channels.get(channel);
        const added = { ts, metadata, under: readField(body, 'thread_ts') };
        if (all) all.push(added);
        else channels.set(channel, [added]);
        record(metadata.event_payload?.key ?? '', channel, by);
        return ok({ channel, ts });
      },
    };
  }
}

/** One field of a form; decoding all of a message would cost more than everything else here. */
function readField(body: string, name: string): string | undefined {
  const at = body.startsWith(`${name}=`) ? 0 : body.indexOf(`&${name}=`) + 1;
  if (at === 0 && !body.startsWith(`${name}=`)) return undefined;
  const end = body.indexOf('&', at);
  const value = body.slice(at + name.length + 1, end < 0 ? undefined : end);
  return decodeURIComponent(value.replaceAll('+', ' '));
}

const ok = (fields: object): Answer => ({ status: 200, body: { ok: true, ...fields } });

const tooMany = (ms: number): Answer => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'retry-after': String(Math.ceil(ms / 1_000)) },
});
