import { type RawBuilder, sql } from 'kysely';

/**
 * The column `terms` with one mark in another's place, if it has the one; never twice. Whole marks
 * are replaced, because some begin like others.
 */
export const replaceMark = (from: string, into: string): RawBuilder<string> =>
  from === into ? sql<string>`terms` : replaced(from, into);

const replaced = (from: string, into: string): RawBuilder<string> => sql<string>`case
  when ' ' || terms || ' ' like ${`% ${from} %`}
  then trim(replace(${without(into)}, ${` ${from} `}, ${` ${into} `}))
  else terms end`;

/** The same without the mark. */
export const dropMark = (mark: string): RawBuilder<string> => sql<string>`trim(${without(mark)})`;

const without = (mark: string): RawBuilder<string> =>
  sql<string>`replace(' ' || terms || ' ', ${` ${mark} `}, ' ')`;
