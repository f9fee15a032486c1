import { type RawBuilder, sql } from 'kysely';

/** The column `terms` with one mark in another's place: whole marks, as some begin like others. */
export const replaceMark = (from: string, into: string): RawBuilder<string> =>
  sql<string>`trim(replace(' ' || terms || ' ', ${` ${from} `}, ${` ${into} `}))`;
