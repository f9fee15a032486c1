/** The terms of a report by their hashes, and how often each counts; its keys come first. */
export type Packed = { hashes: Int32Array; counts: Uint8Array; keys: number };

const BYTES_A_TERM = 5;

/** Terms in a short text: all hashes, then all counts, then the number of keys. */
export function packTerms({ hashes, counts, keys }: Packed): string {
  const parts = [Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength), counts];
  return Buffer.concat([...parts, Uint8Array.of(keys)]).toString('base64');
}

/** Reads what `packTerms` has written. */
export function unpackTerms(text: string): Packed {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  const size = Math.floor((bytes.length - 1) / BYTES_A_TERM);
  return {
    hashes: new Int32Array(bytes.buffer, 0, size),
    counts: bytes.subarray(4 * size, -1),
    keys: bytes.at(-1) ?? 0,
  };
}
