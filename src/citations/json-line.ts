import { FIELDS, ROW_FIELDS, type Row, type Statement } from './statement.ts';

type Fields = Pick<Statement, (typeof FIELDS)[number]>;

/** What programs are given of a statement. */
export const fieldsOf = (statement: Statement): Fields =>
  Object.fromEntries(FIELDS.map((field) => [field, statement[field]])) as unknown as Fields;

/** A statement as one line of JSON Lines, with the same fields as every other. */
export const jsonLine = (row: Row): string =>
  `${JSON.stringify(Object.fromEntries(ROW_FIELDS.map((field) => [field, row[field]])))}\n`;
