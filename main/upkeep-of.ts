import { onStandardError } from '../adapters/cli/on-standard-error.ts';
import { tellProgress } from '../adapters/cli/tell-progress.ts';
import type { UpkeepDeps } from '../adapters/cli/upkeep.ts';
import { writeTo } from '../adapters/cli/write-to.ts';
import type { Config } from '../config/read-config.ts';
import type { OnProgress } from '../src/model.ts';
import { exportSettings } from '../src/settings/export-settings.ts';
import { importSettings } from '../src/settings/import-settings.ts';
import { backUpAt, noteRestoredAt, restoreAt } from '../src/store/backup/by-address.ts';
import { requireDatabase } from '../src/store/backup/sqlite-file.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './now.ts';

/** What the command line does with the database as a whole, which is not opened before. */
export function upkeepOf({ databaseUrl }: Config): UpkeepDeps {
  const withStore = async <Result>(work: (store: Store) => Promise<Result>): Promise<Result> => {
    const store = await watched((onProgress) => openStore(databaseUrl, { onProgress }));
    return work(store).finally(() => store.close());
  };
  return {
    backUp: (file) => watched((onProgress) => backUpAt(databaseUrl, file, { onProgress })),
    restore: (file) =>
      watched((onProgress) => restoreAt(databaseUrl, file, { now: now(), onProgress })),
    noteRestored: () =>
      watched((onProgress) => noteRestoredAt(databaseUrl, { now: now(), onProgress })),
    async exportSettings() {
      requireDatabase(databaseUrl, 'there are no settings to write');
      return withStore(exportSettings);
    },
    importSettings: (json, moves) =>
      withStore((store) => importSettings(json, { store, now: now(), moves })),
    out: writeTo(process.stdout),
    err: (text) => process.stderr.write(text),
  };
}

async function watched<Result>(work: (onProgress: OnProgress) => Promise<Result>): Promise<Result> {
  const { tell, end } = tellProgress(onStandardError());
  return work(tell).finally(end);
}
