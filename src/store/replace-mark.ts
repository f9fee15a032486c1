import { type RawBuilder, sql } from 'kysely';

/**
 * The column `terms` with one mark in another's place, once. Whole marks are replaced, because some
 * begin like others.
 */
export const replaceMark = (from: string, into: string): RawBuilder<string> =>
  sql<string>`trim(replace(${without(into)}, ${` ${from} `}, ${` ${into} `}))`;

/** The same without the mark. */
export const dropMark = (mark: string): RawBuilder<string> => sql<string>`trim(${without(mark)})`;

const without = (mark: string): RawBuilder<string> =>
  sql<string>`replace(' ' || terms || ' ', ${` ${mark} `}, ' ')`;
