import { FIELDS, type Statement } from './statement.ts';

/** What programs are given of a statement. */
export const fieldsOf = (statement: Statement): Pick<Statement, (typeof FIELDS)[number]> =>
  Object.fromEntries(FIELDS.map((field) => [field, statement[field]])) as Statement;

/** A statement as one line of JSON Lines, with the same fields as every other. */
export const jsonLine = (statement: Statement): string => `${JSON.stringify(fieldsOf(statement))}\n`;
