import { readFile } from 'node:fs/promises';
import type { ServerDeps } from '../adapters/mcp/create-server.ts';
import type { Config } from '../config/read-config.ts';
import type { Bot } from '../src/chat/bot.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './now.ts';

const PACKAGE = new URL('../package.json', import.meta.url);

/** What programs are answered from: what the newsroom page shows, and no more. */
export async function mcpDeps(
  { publicUrls }: Config,
  { bot, store }: { bot: Bot; store: Store },
): Promise<ServerDeps> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  const base = publicUrls[0] ?? '';
  return { bot, base, version, now, findArticle: (id) => store.findArticle('local', id) };
}
