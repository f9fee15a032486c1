/** Where a bench finds what it needs, and whether it may take long. */
export type Place = { data: string; large: boolean };

/** One run of a bench: `bench/SCRIPT.ts`, whose figures are kept under `name`. */
export type Run = {
  name: string;
  script: string;
  args?: (place: Place) => string[];
  /** What stands over its table; nothing where the section has one table. */
  title?: string;
  large?: true;
};

/** A chart of those rows whose unit it is: bars by what was measured, or lines over “at 1,000 …”. */
export type Chart = {
  name: string;
  title: string;
  unit: string;
  runs: string[];
  kind: 'bars' | 'growth';
  log?: true;
  /** Which rows, where it would be too many. */
  only?: RegExp;
};

export type Section = {
  /** What `--only` calls it. */
  key: string;
  heading: string;
  /** What is measured on which data, in two or three sentences. */
  about: string;
  runs: Run[];
  charts: Chart[];
  /** Whether its runs measure the same at several sizes, and share a table. */
  growth?: true;
};
