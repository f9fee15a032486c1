import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** The most that is accepted over the wire. */
export const MAX_RAW_BYTES = 5_000_000;
/** The most that it may decompress to: 5 MB can hold gigabytes. */
const MAX_DECODED_BYTES = 10_000_000;

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/**
 * The body, decompressed once at most. Throws `FetchError` where it is too large or compressed in
 * an unknown way.
 */
export async function readBody(
  body: Readable,
  encoding: string,
  host: string,
): Promise<Uint8Array> {
  const coding = encoding.trim().toLowerCase();
  const isPacked = coding !== '' && coding !== 'identity';
  if (isPacked && !Object.hasOwn(DECODERS, coding)) {
    discard(body);
    throw new FetchError(`${host} compresses its pages in a way that I cannot read (“${coding}”).`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > MAX_DECODED_BYTES) throw new FetchError(`${host} sent more than 10 MB of text.`);
      chunks.push(chunk);
    }
  };
  await (isPacked
    ? pipeline(body, DECODERS[coding as keyof typeof DECODERS](), collect)
    : pipeline(body, collect));
  return Buffer.concat(chunks);
}

/** Leaves a body unread. That emits an error, which would end the process if nobody listened. */
export function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}
