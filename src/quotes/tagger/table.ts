/** Weights of hashed features: `width` signed bytes a row, found by key with open addressing. */
export type Table = {
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

export function readTable({ width, scale, keys, weights }: PackedTable): Table {
  const given = toInts(keys);
  const size = 2 ** Math.ceil(Math.log2(given.length * 2 + 2));
  const table: Table = {
    keys: new Int32Array(size),
    rows: new Int32Array(size).fill(-1),
    mask: size - 1,
    width,
    weights: new Int8Array(toBytes(weights).buffer),
    scale,
  };
  given.forEach((key, row) => {
    const slot = slotOf(table, key);
    table.keys[slot] = key;
    table.rows[slot] = row;
  });
  return table;
}

function slotOf({ keys, rows, mask }: Table, key: number): number {
  let slot = (key ^ (key >>> 15)) & mask;
  while (rows[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** Where the key's row begins in `weights`; -1 where it has none. */
export function rowOf(table: Table, key: number): number {
  const row = table.rows[slotOf(table, key)] as number;
  return row < 0 ? -1 : row * table.width;
}

/** A map from hashes to small numbers. */
export function readMap({ keys, values }: { keys: string; values: string }): Map<number, number> {
  const bytes = toBytes(values);
  return new Map(Array.from(toInts(keys), (key, at) => [key, bytes[at] as number]));
}

export const toInts = (packed: string): Int32Array => new Int32Array(toBytes(packed).buffer);

function toBytes(packed: string): Uint8Array<ArrayBuffer> {
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
