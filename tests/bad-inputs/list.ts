import { existsSync, readFileSync } from 'node:fs';

/** An input that somebody may send or serve, and what is to become of it. */
export type BadInput = {
  id: string;
  category: string;
  kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a form of its own
  input: any;
  expect: { outcome: string; instants?: string[] };
};

/** One check a category; it throws where the outcome is not met. */
export type Checks = Record<string, (bad: BadInput) => unknown>;

type Generated =
  | { gen: 'repeat'; pre: string; unit: string; n: number; post: string }
  | { gen: 'nest'; pre: string; open: string; close: string; n: number; mid: string; post: string }
  | { gen: 'attrs' | 'ns'; pre: string; n: number; post: string };

// Of our own, for every category; and a longer list of public ones, kept beside the repository.
const OWN = new URL('../fixtures/bad-inputs.json', import.meta.url);
const LISTED = new URL('../../../shared/data/bad-inputs.json', import.meta.url);

export const lists = [
  { title: 'bad inputs of our own', inputs: read(OWN) },
  {
    title: `bad inputs of public lists${existsSync(LISTED) ? '' : ' (not here: ../shared/data)'}`,
    inputs: existsSync(LISTED) ? read(LISTED) : undefined,
  },
];

function read(list: URL): BadInput[] {
  return (JSON.parse(readFileSync(list, 'utf8')) as { inputs: BadInput[] }).inputs;
}

/** Long inputs are listed by their pattern. */
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
