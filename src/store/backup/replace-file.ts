import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';

/**
 * Makes a file under another name beside it, brings it to the disk and only then gives it its name,
 * so that whoever looks finds the old file or the new one, whole, whatever is killed when. `make`
 * writes to the path that it is given; `beside` names the file that it is called after. What killed
 * processes have left under such names is removed.
 */
export async function replaceFile(
  file: string,
  make: (path: string) => Promise<void> | void,
  { beside = file }: { beside?: string } = {},
): Promise<void> {
  await removeLeftOvers(beside);
  const path = `${beside}.unfinished-${pid}`;
  try {
    await make(path);
    await sync(path, 'r+');
    await rename(path, file);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  // The name is on the disk when its folder is. Windows opens no folders, and needs none of this.
  await sync(dirname(file), 'r').catch(() => {});
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** In a container, the next process often has the number of the one that was killed. */
async function removeLeftOvers(file: string): Promise<void> {
  const beginning = `${basename(file)}.unfinished-`;
  const names = await readdir(dirname(file));
  const left = names.filter((name) => {
    if (!name.startsWith(beginning)) return false;
    const maker = Number.parseInt(name.slice(beginning.length), 10);
    return Number.isInteger(maker) && (maker === pid || !isAlive(maker));
  });
  for (const name of left) await rm(join(dirname(file), name), { force: true });
}

function isAlive(process: number): boolean {
  try {
    globalThis.process.kill(process, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
