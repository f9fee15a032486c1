import { readFile } from 'node:fs/promises';
import type { ServerDeps } from '../adapters/mcp/create-server.ts';
import type { Config } from '../config/read-config.ts';
import { now } from './now.ts';

const PACKAGE = new URL('../package.json', import.meta.url);

/** What programs are answered with, beside the bot and the articles that the newsroom page shows. */
export async function mcpDeps(
  { publicUrls }: Config,
  deps: Pick<ServerDeps, 'bot' | 'findArticle'>,
): Promise<ServerDeps> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  return { ...deps, base: publicUrls[0] ?? '', version, now };
}
