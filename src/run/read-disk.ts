import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What room there is where the database grows, in bytes. */
export type Disk = { free: number; size: number };

const LOW_BYTES = 200e6;
const LOW_SHARE = 0.05;

/** Of the folder of a database file, for whoever is not root; undefined where it is no file of this machine. */
export async function readDisk(file: string | undefined): Promise<Disk | undefined> {
  if (file === undefined) return undefined;
  const { bavail, blocks, bsize } = await statfs(dirname(file));
  return { free: bavail * bsize, size: blocks * bsize };
}

/** Whether it is about to be full. */
export const isLow = ({ free, size }: Disk): boolean => free < LOW_BYTES || free < size * LOW_SHARE;
