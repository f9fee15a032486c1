import { createCli } from '../adapters/cli/client.ts';
import type { UpkeepDeps } from '../adapters/cli/upkeep.ts';
import { writeTo } from '../adapters/cli/write-to.ts';
import { platforms } from '../adapters/index.ts';
import { disputedQuotes } from '../commands/doctor/disputed-quotes.ts';
import type { Config } from '../config/read-config.ts';
import { importSources } from '../src/ingest/imports/import-sources.ts';
import { exportSettings } from '../src/settings/export-settings.ts';
import { importSettings } from '../src/settings/import-settings.ts';
import { backUpAt, restoreAt } from '../src/store/backup/by-address.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './now.ts';
import type { Desk } from './open-desk.ts';

/** What the command line does with the database as a whole, which is not opened before. */
export function upkeepOf({ databaseUrl }: Config): UpkeepDeps {
  const withStore = async <Result>(work: (store: Store) => Promise<Result>): Promise<Result> => {
    const store = await openStore(databaseUrl);
    return work(store).finally(() => store.close());
  };
  return {
    backUp: (file) => backUpAt(databaseUrl, file),
    restore: (file) => restoreAt(databaseUrl, file, { now: now() }),
    exportSettings: () => withStore(exportSettings),
    importSettings: (json, moves) =>
      withStore((store) => importSettings(json, { store, now: now(), moves })),
    out: writeTo(process.stdout),
    err: (text) => process.stderr.write(text),
  };
}

/** Answers one command line, and gives the exit code. */
export async function runCli(argv: string[], desk: Desk): Promise<number> {
  const run = createCli({
    // What `briefing now` puts up is posted by the program that serves, with its next heartbeat.
    bot: desk.openBot({}),
    importSources: (sources, options) =>
      importSources(sources, { ...desk.reading, placeId: 'local', ...options }),
    platforms,
    checkQuotes: () => disputedQuotes(desk.store, 'local'),
    out: writeTo(process.stdout),
    err: (text) => process.stderr.write(text),
    columns: process.stdout.columns ?? 80,
    isTerminal: process.stdout.isTTY === true,
  });
  try {
    const empty = (await desk.store.findArticles({ placeId: 'local', limit: 1 })).length === 0;
    if (empty && argv[0] !== 'import') await desk.laySampleOut();
    return await run(argv);
  } finally {
    await desk.close();
  }
}
