import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** For the title of a test that is skipped where `goldData` finds nothing. */
export const NEEDS_GOLD_DATA =
  'needs the gold data, which is not part of the repository (ON_RECORD_DATA)';

// The trailing slash makes paths resolve inside the folder.
const FOLDER = process.env.ON_RECORD_DATA
  ? pathToFileURL(`${process.env.ON_RECORD_DATA}/`)
  : new URL('../../../shared/', import.meta.url);

/**
 * A file or folder of the gold data, which we may not hand on: in the folder that ON_RECORD_DATA
 * names, else in `../shared` beside the checkout. Undefined where it is not there.
 */
export function goldData(path: string): URL | undefined {
  const url = new URL(path, FOLDER);
  return existsSync(url) ? url : undefined;
}
