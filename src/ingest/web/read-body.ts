import type { Readable } from 'node:stream';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  type ZlibOptions,
} from 'node:zlib';
import { say } from '../../language/say.ts';
import { firstBytes } from './decode-text.ts';
import { FetchError } from './fetch-error.ts';

/** A page may not be JSON; a feed may be any type that feeds are served as, even HTML. */
export type Wanted = 'feed' | 'page';

/** What is read of a feed: it may have grown for years, and begins with its news as a rule. */
export const MAX_FEED_BYTES = 15_000_000;
/** The most that is accepted over the wire. */
const MAX_RAW_BYTES = 5_000_000;
/** The most that it may decompress to: 5 MB can hold gigabytes. */
const MAX_DECODED_BYTES = 10_000_000;

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};
/** Takes what there is for all there is. */
const FLUSH = {
  gzip: constants.Z_SYNC_FLUSH,
  'x-gzip': constants.Z_SYNC_FLUSH,
  br: constants.BROTLI_OPERATION_FLUSH,
  deflate: constants.Z_SYNC_FLUSH,
};
type Coding = keyof typeof DECODERS;

// What servers send where nothing is compressed: none, binary, charsets such as UTF-8, and how a
// file was once sent to where it is kept
const NO_CODING =
  /^(?:|aws-chunked|identity|none|null|binary|[78]bit|text|utf-?\d{1,2}|(?:iso|windows)-[\d-]+)$/u;

// The end of a page, if only its program's notes follow
const PAGE_END = /<\/(?:body|html)\s*>/iu;
const TAIL_BYTES = 1_000;
const SAMPLE_BYTES = 100;
const BLANK_BYTES = new Set([0x09, 0x0a, 0x0c, 0x0d]);

/**
 * The body, decompressed once at most; of a feed that is too large or was cut off, its first part.
 * One that is called compressed and is not is read as it is. Throws `FetchError` where a page is too
 * large, or where it is compressed in an unknown way.
 */
export async function readBody(
  body: Readable,
  { encoding, host, wants }: { encoding: string; host: string; wants: Wanted },
): Promise<Uint8Array> {
  const coding = codingOf(encoding);
  if (coding !== undefined && !isKnown(coding)) {
    discard(body);
    throw new FetchError(
      say('{host} compresses its pages in a way that I cannot read (“{coding}”).', {
        host,
        coding,
      }),
    );
  }
  // A feed that is cut leaves its body unread.
  body.on('error', () => {});
  const raw = await collect(
    body,
    wants,
    MAX_RAW_BYTES,
    say('{host} sent more than 5 MB.', { host }),
  );
  const packing = coding ?? packingOf(raw);
  if (!packing) return raw;
  const unpack = (options: ZlibOptions): Promise<Uint8Array> => {
    const decoder = DECODERS[packing](options);
    decoder.end(raw);
    return collect(
      decoder,
      wants,
      MAX_DECODED_BYTES,
      say('{host} sent more than 10 MB of text.', { host }),
    );
  };
  try {
    return await unpack({});
  } catch (error) {
    if (isText(raw)) return raw;
    if ((error as { code?: unknown }).code !== 'Z_BUF_ERROR') throw error;
    const arrived = await unpack({ finishFlush: FLUSH[packing] });
    if (wants === 'feed' || hasPageEnd(arrived)) return arrived;
    throw error;
  }
}

/** Whatever compresses needs bytes that are no letters and no blanks. */
const isText = (body: Uint8Array): boolean =>
  body.subarray(0, SAMPLE_BYTES).every((byte) => byte >= 0x20 || BLANK_BYTES.has(byte));

/** An article that breaks off would pass for a whole one. */
const hasPageEnd = (body: Uint8Array): boolean =>
  PAGE_END.test(new TextDecoder('latin1').decode(body.subarray(-TAIL_BYTES)));

/** Leaves a body unread. That emits an error, which would end the process if nobody listened. */
export function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}

/** How a body is compressed, as its header says; undefined where it is not. */
function codingOf(encoding: string): string | undefined {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => !NO_CODING.test(coding));
  return codings.length > 0 ? codings.join(', ') : undefined;
}

const isKnown = (coding: string): coding is Coding => Object.hasOwn(DECODERS, coding);

/** Some servers do not say that they send a compressed file. */
const packingOf = ([first, second]: Uint8Array): Coding | undefined =>
  first === 0x1f && second === 0x8b ? 'gzip' : undefined;

/** Ends at the limit: with an error for a page, with what there is for a feed. */
async function collect(
  source: AsyncIterable<Uint8Array>,
  wants: Wanted,
  maxPage: number,
  tooMuch: string,
): Promise<Uint8Array> {
  const max = wants === 'feed' ? MAX_FEED_BYTES : maxPage;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size <= max) continue;
    if (wants === 'page') throw new FetchError(tooMuch);
    break;
  }
  return firstBytes(Buffer.concat(chunks), max);
}
