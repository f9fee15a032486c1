import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

// of what is in a folder, what `import` can read; files whose names begin with a dot are left alone
const READABLE = /^[^.].*\.(?:txt|md|markdown|html?|xml|opml)$/iu;

/** The files in a folder that can be read, by name, without those in its own folders; else what was given. */
export async function filesOf(source: string): Promise<string[]> {
  if (/^https?:/iu.test(source)) return [source];
  // What cannot be listed is read, and that says why not.
  const entries = await readdir(source, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const found = names.filter((name) => READABLE.test(name)).toSorted();
  return found.length > 0 ? found.map((name) => join(source, name)) : [source];
}
