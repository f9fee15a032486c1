import { readFileSync } from 'node:fs';

/** Reads a file of JSON Lines: one row on each line. */
export const readRows = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
