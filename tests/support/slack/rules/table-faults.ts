import type { Json } from '../json.ts';
import { type Fault, failed, isListOf } from './fault.ts';
import { keyFaults } from './key-faults.ts';
import { ELEMENT_KEYS } from './keys.ts';
import { richFaults } from './rich-faults.ts';

const MOST_COLUMNS = 20;
const MOST_CHARS = 10_000;
const ALIGNED = [undefined, 'left', 'center', 'right'];

/** Slack's pages allow plain cells as well, but its own server has failed at them. */
export function tableFaults({ rows, column_settings: columns = [] }: Json, at: string): Fault[] {
  const isSet = (columns as (Json | null)[]).every(
    (column) => column && ALIGNED.includes(column.align),
  );
  const isRich = [rows].flat(2).every((cell) => cell?.type === 'rich_text');
  return [
    ...rowFaults(rows, `${at}/rows`, { least: 1, most: 100 }),
    ...failed(
      [isRich, `${at}/rows`, 'a plain cell'],
      [columns.length <= MOST_COLUMNS, `${at}/column_settings`, `more than ${MOST_COLUMNS}`],
      [isSet, `${at}/column_settings`, 'no such alignment'],
    ),
  ];
}

/** A table in pages, whose first row names the columns. */
export function dataTableFaults(table: Json, at: string): Fault[] {
  const { rows, caption, page_size: size = 5, row_header_column_index: header = 0 } = table;
  const width = rows?.[0]?.length;
  const isPlain =
    Array.isArray(rows?.[0]) && rows[0].every(({ type }: Json) => type !== 'rich_text');
  return [
    ...rowFaults(rows, `${at}/rows`, { least: 2, most: 101 }),
    ...failed(
      [isPlain, `${at}/rows/0`, 'rich text names a column'],
      [typeof caption === 'string' && caption.trim(), `${at}/caption`, 'an empty text'],
      [Number.isInteger(size) && size >= 1 && size <= 100, `${at}/page_size`, 'not 1 to 100'],
      [header >= 0 && header < width, `${at}/row_header_column_index`, 'no such column'],
    ),
  ];
}

function rowFaults(rows: Json[][], at: string, { least = 1, most = 100 }): Fault[] {
  if (!isListOf(rows, least, most)) return failed([false, at, `not ${least} to ${most} rows`]);
  const isWide = ({ length }: Json[]) => length >= 1 && length <= MOST_COLUMNS;
  const isEven = rows.every(({ length }) => length === rows[0]?.length);
  return [
    ...failed(
      [isEven, at, 'rows of different lengths'],
      [rows.every(isWide), at, `not 1 to ${MOST_COLUMNS} columns`],
      [charsIn(rows) <= MOST_CHARS, at, `more than ${MOST_CHARS} characters`],
    ),
    ...rows.flatMap((row, y) => row.flatMap((cell, x) => cellFaults(cell, `${at}/${y}/${x}`))),
  ];
}

function cellFaults(cell: Json, at: string): Fault[] {
  if (cell?.type === 'rich_text') return richFaults(cell, at);
  const isNumber = cell?.type !== 'raw_number' || Number.isFinite(cell.value);
  const isText = typeof cell?.text === 'string' && cell.text !== '';
  return [
    ...keyFaults(cell, at, ELEMENT_KEYS, ['raw_text', 'raw_number']),
    ...failed([isText, `${at}/text`, 'an empty text'], [isNumber, `${at}/value`, 'not a number']),
  ];
}

function charsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + charsIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const { text, elements } = value as Json;
  return (typeof text === 'string' ? text.length : 0) + charsIn(elements);
}
