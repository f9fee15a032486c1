import type { Made } from './made.ts';
import { between, pick } from './material.ts';

type Write = (quotation: string, name: string, random: () => number) => string;

const stopped = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`);
/** As set before “said”: a comma for the stop. */
const open = (words: string): string =>
  /[!?…]$/u.test(words) ? words : `${words.replace(/\.$/u, '')},`;

const FORMS: { [form: string]: Write } = {
  '“…,” said Name.': (words, name) => `“${open(words)}” said ${name}.`,
  '“…,” Name said.': (words, name) => `“${open(words)}” ${name} said.`,
  'Name said: “….”': (words, name) => `${name} said: “${stopped(words)}”`,
  'In a statement Name added: “….”': (words, name) =>
    `In a statement on Monday ${name} added: “${stopped(words)}”`,
  'According to Name, “….”': (words, name) => `According to ${name}, “${stopped(words)}”`,
  '“…,” said Name, who …': (words, name) =>
    `“${open(words)}” said ${name}, who spoke at the opening on Tuesday.`,
  'Speaking in …, Name told …: “….”': (words, name) =>
    `Speaking in the hall, ${name} told guests: “${stopped(words)}”`,
  '“….” – Name': (words, name) => `“${stopped(words)}” – ${name}`,
  'Name: “….”': (words, name) => `${name}: “${stopped(words)}”`,
  '“…,” Name said, “….”': broken,
};
const PROSE = [
  'The foundation opened its new hall before three hundred guests.',
  'More dates will be made public in spring.',
  'Tickets are on sale at the door and by post.',
  'The hall was built by craftsmen of the region in eleven months.',
  '',
  '',
  '',
  '',
];

export type Paste = { text: string; forms: string[] };

/** A press release with these quotations, attributed in all the ways that press offices have. */
export function writePaste(quotations: Made[], random: () => number): Paste {
  const forms = quotations.map(() => pick(Object.keys(FORMS), random));
  const paragraphs = quotations.flatMap(({ words, speaker }, at) => [
    FORMS[forms[at]!]!(inMarks(words), speaker ?? '', random),
    pick(PROSE, random),
  ]);
  const head = 'PRESS RELEASE\n\nVoices at the opening';
  const notes = 'Notes to editors: the hall is open daily from nine to five.';
  return { forms, text: [head, ...paragraphs, notes].filter((one) => one !== '').join('\n\n') };
}

/** What is in marks itself has single ones within others; a paragraph holds it all. */
const inMarks = (words: string): string =>
  words
    .replace(/''|``/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=^|\s)["“”]/gu, '‘')
    .replace(/["“”]/gu, '’')
    .trim();

function broken(words: string, name: string, random: () => number): string {
  const own = words.split(' ');
  const commas = own.flatMap((word, at) =>
    /,$/u.test(word) && at > 1 && at < own.length - 3 ? [at + 1] : [],
  );
  const fallback = own.length > 9 ? [between(4, own.length - 4, random)] : [];
  const places = commas.length > 0 ? commas : fallback;
  if (places.length === 0 || /[.!?]\s/u.test(words)) return `“${open(words)}” ${name} said.`;
  const at = pick(places, random);
  const [first, second] = [own.slice(0, at).join(' '), own.slice(at).join(' ')];
  return `“${first.replace(/,$/u, '')},” ${name} said, “${stopped(second)}”`;
}
