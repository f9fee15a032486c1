import { FIELDS, type Statement } from './statement.ts';

/** A statement as one line of JSON Lines, with the same fields as every other. */
export const jsonLine = (statement: Statement): string =>
  `${JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, statement[field]])))}\n`;
