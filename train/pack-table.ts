import type { PackedModel } from '../src/quotes/learned/model.ts';
import type { PackedTable } from '../src/quotes/learned/table.ts';

/** Keeps the rows with the largest weights, as signed bytes, in the order of their keys. */
export function packTable(
  rows: { key: number; weights: number[] }[],
  width: number,
  maxRows: number,
): PackedTable {
  const size = ({ weights }: { weights: number[] }): number => Math.max(...weights.map(Math.abs));
  const kept = rows
    .toSorted((a, b) => size(b) - size(a) || a.key - b.key)
    .slice(0, maxRows)
    .sort((a, b) => a.key - b.key);
  const scale = Math.max(...kept.map(size), Number.EPSILON) / 127;
  const bytes = Int8Array.from(
    kept.flatMap(({ weights }) => weights.map((weight) => Math.round(weight / scale))),
  );
  return {
    width,
    scale,
    keys: toBase64(Int32Array.from(kept, ({ key }) => key)),
    weights: toBase64(bytes),
  };
}

export function packMap(map: Map<number, number>): PackedModel['shares'] {
  const entries = [...map].sort(([a], [b]) => a - b);
  return {
    keys: toBase64(Int32Array.from(entries, ([key]) => key)),
    values: toBase64(Uint8Array.from(entries, ([, value]) => value)),
  };
}

export const toBase64 = ({ buffer }: { buffer: ArrayBufferLike }): string =>
  Buffer.from(buffer).toString('base64');
