import { bibtex } from './bibtex.ts';
import { csvHead, csvRow } from './csv.ts';
import { jsonLine } from './json-line.ts';
import { markdown } from './markdown.ts';
import type { Row } from './statement.ts';

export type Format = {
  /** What people call it. */
  label: string;
  extension: string;
  type: string;
  /** What a file begins with. */
  head: string;
  /** One statement, to be written after another. */
  write(row: Row): string;
  /** Data to be counted: each copy of a text has rows of its own. Else a text is cited once. */
  isTable: boolean;
};

/** The files that statements can be saved as, by the word that asks for them. */
export const FORMATS = {
  csv: {
    label: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    head: csvHead,
    write: csvRow,
    isTable: true,
  },
  jsonl: {
    label: 'JSON Lines',
    extension: 'jsonl',
    type: 'application/jsonl',
    head: '',
    write: jsonLine,
    isTable: true,
  },
  markdown: {
    label: 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    head: '',
    write: (statement) => `${markdown(statement)}\n\n`,
    isTable: false,
  },
  bibtex: {
    label: 'BibTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    head: '',
    write: (statement) => `${bibtex(statement)}\n\n`,
    isTable: false,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
