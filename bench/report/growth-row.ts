import type { Row } from '../rounds/row.ts';

// `newest of one speaker, at 10,000 quotes`
const AT = /^(?<series>.+), at (?<at>[\d,]+) (?<of>.+)$/u;

/** A row that says at which size it was measured; undefined for others. */
export function growthRow(row: Row) {
  const { series, at, of } = AT.exec(row.what)?.groups ?? {};
  if (series === undefined || at === undefined || of === undefined) return undefined;
  return { ...row, series, of, at: Number(at.replaceAll(',', '')) };
}
