import { createCli } from '../adapters/cli/client.ts';
import { writeTo } from '../adapters/cli/write-to.ts';
import { platforms } from '../adapters/index.ts';
import type { Desk } from './open-desk.ts';

/** Answers a command line from the desk, and gives the exit code. */
export async function answerCli(argv: string[], desk: Desk): Promise<number> {
  const run = createCli({
    // What `briefing now` puts up is posted by the program that serves, with its next heartbeat.
    bot: desk.openBot({}),
    importSources: async (sources, options) => {
      const { importSources } = await import('../src/ingest/imports/import-sources.ts');
      return importSources(sources, { ...desk.reading, placeId: 'local', ...options });
    },
    async checkQuotes() {
      const { disputedQuotes } = await import('../commands/doctor/disputed-quotes.ts');
      return disputedQuotes(desk.store, 'local');
    },
    platforms,
    out: writeTo(process.stdout),
    err: (text) => process.stderr.write(text),
    columns: process.stdout.columns ?? 80,
    isTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
  });
  try {
    const empty = (await desk.store.findArticles({ placeId: 'local', limit: 1 })).length === 0;
    if (empty && argv[0] !== 'import') await desk.laySampleOut();
    return await run(argv);
  } finally {
    await desk.close();
  }
}
