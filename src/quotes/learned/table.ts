/** Weights of hashed facts: `width` signed bytes a row, found by key with open addressing. */
export type Table = {
  /** One bit for each key: most look-ups fail, and this shows it with a quarter of the memory. */
  filter: Int32Array;
  /** 0 where a slot is empty. */
  keys: Int32Array;
  rows: Int32Array;
  mask: number;
  width: number;
  weights: Int8Array;
  /** What one unit of weight is worth. */
  scale: number;
};

/** As it lies in the model file: keys and rows side by side, in base64. */
export type PackedTable = { width: number; scale: number; keys: string; weights: string };

const FILTER_MASK = 2 ** 15 - 1;

export function readTable({ width, scale, keys, weights }: PackedTable): Table {
  const given = toInts(keys);
  const size = 2 ** Math.ceil(Math.log2(given.length * 2 + 2));
  const table: Table = {
    filter: new Int32Array(FILTER_MASK + 1),
    keys: new Int32Array(size),
    rows: new Int32Array(size),
    mask: size - 1,
    width,
    weights: new Int8Array(toBytes(weights).buffer),
    scale,
  };
  given.forEach((key, row) => {
    const word = (key >>> 5) & FILTER_MASK;
    table.filter[word] = table.filter[word]! | (1 << (key & 31));
    const slot = slotOf(table, key);
    table.keys[slot] = key === 0 ? 1 : key;
    table.rows[slot] = row;
  });
  return table;
}

function slotOf({ keys, mask }: Table, key: number): number {
  const wanted = key === 0 ? 1 : key;
  let slot = (key ^ (key >>> 15)) & mask;
  for (;;) {
    const found = keys[slot];
    if (found === wanted || found === 0) return slot;
    slot = (slot + 1) & mask;
  }
}

/** Where the key's row begins in `weights`; -1 where it has none. */
export function rowOf(table: Table, key: number): number {
  const word = table.filter[(key >>> 5) & FILTER_MASK]!;
  if (((word >>> (key & 31)) & 1) === 0) return -1;
  const slot = slotOf(table, key);
  return table.keys[slot] === 0 ? -1 : table.rows[slot]! * table.width;
}

/** A map from hashes to small numbers. */
export function readMap({ keys, values }: { keys: string; values: string }): Map<number, number> {
  const bytes = toBytes(values);
  return new Map(Array.from(toInts(keys), (key, at) => [key, bytes[at]!]));
}

const toInts = (packed: string): Int32Array => new Int32Array(toBytes(packed).buffer);

export function toBytes(packed: string): Uint8Array<ArrayBuffer> {
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
