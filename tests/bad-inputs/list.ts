import { readFileSync } from 'node:fs';
import { goldData, NEEDS_GOLD_DATA } from '../support/gold-data.ts';

/** An input that somebody may send or serve, and what we should do with it. */
export type BadInput = {
  id: string;
  category: string;
  kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has its own form
  input: any;
  expect: { outcome: string; instants?: string[] };
};

/** One check for each category; it throws if the outcome is not what was expected. */
export type Checks = Record<string, (bad: BadInput) => unknown>;

type Generated =
  | { gen: 'repeat'; pre: string; unit: string; n: number; post: string }
  | { gen: 'nest'; pre: string; open: string; close: string; n: number; mid: string; post: string }
  | { gen: 'attrs' | 'ns'; pre: string; n: number; post: string };

// Our own list has inputs of every category; the list of public ones is longer.
const OWN = new URL('../fixtures/bad-inputs.json', import.meta.url);
const PUBLIC = goldData('data/bad-inputs.json');

/** `inputs` is undefined where the list is not there. */
export const lists = [
  { title: 'our own bad inputs', inputs: read(OWN) },
  PUBLIC
    ? { title: 'bad inputs from public lists', inputs: read(PUBLIC) }
    : { title: `bad inputs from public lists: ${NEEDS_GOLD_DATA}`, inputs: undefined },
];

function read(list: URL): BadInput[] {
  return (JSON.parse(readFileSync(list, 'utf8')) as { inputs: BadInput[] }).inputs;
}

/** The input's text; long inputs are listed as a pattern, which is spelled out here. */
export function textOf(input: string | Generated): string {
  if (typeof input === 'string') return input;
  switch (input.gen) {
    case 'repeat':
      return input.pre + input.unit.repeat(input.n) + input.post;
    case 'nest':
      return (
        input.pre +
        input.open.repeat(input.n) +
        input.mid +
        input.close.repeat(input.n) +
        input.post
      );
    case 'attrs':
      return input.pre + counted(input.n, (n) => `a${n}="0"`) + input.post;
    case 'ns':
      return input.pre + counted(input.n, (n) => `xmlns:n${n}="u:${n}"`) + input.post;
  }
}

const counted = (count: number, attribute: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => attribute(n)).join(' ');
