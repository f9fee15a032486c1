import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** What may come over the wire, and what it may unpack to: a bomb of 5 MB holds gigabytes. */
export const MAX_RAW = 5_000_000;
const MAX_DECODED = 10_000_000;

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** The body, unpacked from at most one coding. Throws `FetchError` when it is too large or oddly packed. */
export async function readBody(
  body: Readable,
  encoding: string,
  host: string,
): Promise<Uint8Array> {
  const coding = encoding.trim().toLowerCase();
  const packed = coding !== '' && coding !== 'identity';
  if (packed && !Object.hasOwn(DECODERS, coding)) {
    discard(body);
    throw new FetchError(`${host} packs its pages in a way that cannot be read (“${coding}”).`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > MAX_DECODED) throw new FetchError(`${host} sent more than 10 MB of text.`);
      chunks.push(chunk);
    }
  };
  await (packed
    ? pipeline(body, DECODERS[coding as keyof typeof DECODERS](), collect)
    : pipeline(body, collect));
  return Buffer.concat(chunks);
}

/** Leaves a body unread. Breaking it off makes it throw, which would end the process if nobody listened. */
export function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}
