import { readFileSync } from 'node:fs';

/** The rows of a file that has one of JSON a line. */
export const readRows = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
