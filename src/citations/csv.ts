import { apa } from './apa.ts';
import { ROW_FIELDS, type Row } from './statement.ts';
import { LEFT_OUT, rivalOf } from './words-of.ts';

/** Without it, spreadsheets read a file as Windows-1252, and `“` becomes `â€œ`. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

// what a spreadsheet takes for a formula, full-width signs and leading blanks included
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;
// what RFC 4180 wants quotation marks around
const SPECIAL = /[",\r\n]|^\s|\s$/u;

type Cell = string | number | boolean | null;

/** The names of the columns, for the start of the file. */
export const csvHead = `${BYTE_ORDER_MARK}${toLine([...ROW_FIELDS, 'citation'])}`;

/**
 * A statement and its citation as a row of RFC 4180, lines ended by CR LF. The pieces of a broken quotation stand in
 * one cell with `[…]` between them. A cell that a spreadsheet would compute gets an apostrophe in
 * front: only here, the words in other files stay as they are.
 */
export function csvRow(statement: Row): string {
  const cells: Record<(typeof ROW_FIELDS)[number], Cell> = {
    ...statement,
    texts: statement.texts.join(LEFT_OUT),
    // As JSON, since a spreadsheet takes `12-40` for a date and `12:40` for a time.
    spans: JSON.stringify(statement.spans.map(({ start, end }) => [start, end])),
    alsoIn: statement.alsoIn.join('; '),
    disputes: statement.disputes.map(rivalOf).join('; '),
  };
  return toLine([...ROW_FIELDS.map((field) => cells[field]), apa(statement)]);
}

// Of our own, since RFC 4180 is these few lines and a library would still leave us the formulas.
function toLine(cells: Cell[]): string {
  return cells.map(toCell).join(',') + LINE_END;
}

function toCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const safe = typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
