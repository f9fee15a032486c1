import { createApi } from '../../../adapters/api/client.ts';
import { createWeb } from '../../../adapters/web/client.ts';
import { toAsk } from '../../../adapters/web/to-ask.ts';
import { readReceipt } from '../../../commands/receipt/read-receipt.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Store } from '../../../src/store/store.ts';
import { CLOCK } from '../../support/newsroom.ts';

/** As a proxy on the same machine asks. */
const NEARBY = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const NO_BOT = {} as Bot;

type Options = {
  store: Store;
  bot?: Bot;
  host?: string;
  publicUrls?: string[];
  token?: string | null;
  now?: () => Date;
  points?: number;
};

export type Answer = { status: number; headers: Headers; body: string; json: () => never };

/** The page with the API on it, as `main` puts them together; gives what an address answers. */
export function openApi({
  store,
  bot = NO_BOT,
  host = '127.0.0.1',
  publicUrls = [],
  token = null,
  now = () => CLOCK,
  points = 1_000_000,
}: Options) {
  const errors: unknown[] = [];
  const log = { error: (error: unknown) => errors.push(error) };
  const findReceipt = (id: string) => readReceipt(id, store, 'local');
  const { app } = createWeb({
    ...{ bot, port: 0, host, publicUrls, token, log, now, findReceipt },
    findArticle: (id) => store.findArticle('local', id),
    mounts: [
      ({ readBearer, ...given }) =>
        createApi({
          ...{ bot, store, placeId: 'local', publicUrls, log, now, toAsk, ...given },
          ...{ findReceipt, points },
          readBearer(c) {
            const { access, waitMs } = readBearer(c);
            return { access, waitMs, toAsk: (line, zone) => toAsk(line, zone, access) };
          },
        }),
    ],
  });

  async function get(path: string, init: RequestInit = {}): Promise<Answer> {
    const origin = publicUrls[0] ?? 'http://localhost';
    const { status, headers, ...response } = await toAnswer(
      await app.request(path.startsWith('http') ? path : `${origin}${path}`, init, NEARBY),
    );
    return { status, headers, ...response };
  }

  return {
    errors,
    get,
    send: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      get(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

async function toAnswer(response: Response): Promise<Answer> {
  const body = await response.text();
  const { status, headers } = response;
  return { status, headers, body, json: () => JSON.parse(body) as never };
}
