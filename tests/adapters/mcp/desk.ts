import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { routeMcp } from '../../../adapters/mcp/route.ts';
import { answerHttp } from '../../../adapters/mcp/serve-http.ts';
import { createWeb } from '../../../adapters/web/client.ts';
import type { Limit } from '../../../src/chat/limits.ts';
import { openNewsroom } from '../../support/newsroom.ts';

export const BASE = 'https://news.example.org';
export const MODES = ['auto', 'legacy'] as const;

/** The sample newsroom with its page in memory, and official clients of `/mcp`. */
export async function openDesk({ limit }: { limit?: Limit } = {}) {
  const newsroom = await openNewsroom({ ...(limit && { limit }) });
  const { bot, store } = newsroom;
  const findArticle = (id: string) => store.findArticle('local', id);
  const warned: string[] = [];
  const answer = answerHttp(
    { bot, base: BASE, version: '1.2.3', now: () => new Date(), findArticle },
    { warn: (_, message) => warned.push(message) },
  );
  const web = createWeb({
    ...{ bot, port: 0, host: '127.0.0.1', publicUrls: [BASE], findArticle },
    mounts: [routeMcp(answer)],
    findReceipt: async () => undefined,
    log: { error: (details) => newsroom.broken.push(details) },
  });
  const request = (init: RequestInit, url = 'http://localhost/mcp') => web.app.request(url, init);

  async function connect(mode: (typeof MODES)[number] = 'auto'): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
    const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
      fetch: async (url, init) => web.app.request(String(url), init),
    });
    await client.connect(transport);
    return client;
  }

  return { ...newsroom, request, connect, findArticle, warned };
}

export const textOf = (result: { content: { type: string; text?: string }[] }): string =>
  result.content.map(({ text }) => text ?? '').join('\n');
