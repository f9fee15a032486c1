import type { ServerDeps } from '../adapters/mcp/create-server.ts';
import type { Config } from '../config/read-config.ts';
import { now } from './now.ts';
import { readVersion } from './read-version.ts';

/** What programs are answered with, beside the bot and the articles that the newsroom page shows. */
export async function mcpDeps(
  { publicUrls }: Config,
  deps: Pick<ServerDeps, 'bot' | 'findArticle'>,
): Promise<ServerDeps> {
  return { ...deps, base: publicUrls[0] ?? '', version: await readVersion(), now };
}
