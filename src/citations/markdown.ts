import type { Statement } from './statement.ts';
import { doubtOf, sayFate, speakerOf, wordsOf } from './words-of.ts';

// what Markdown reads as markup anywhere, HTML included
const MARKUP = /[\\`*_{}[\]<>#~|&!$]/gu;
// our sign for what was left out, where it cannot be taken for a link
const ESCAPED_GAP = /\\\[…\\\](?![([:])/gu;
// what it reads as a list or a rule at the start of a line
const LINE_MARKUP = /^(\s*\d*)([-+.)=])/u;
// what would end the address of a link
const URL_MARKUP = /[()<>\\\s]/gu;

/** A block quotation with its source below, in CommonMark. */
export function markdown(statement: Statement): string {
  const words = wordsOf(statement)
    .split('\n')
    .map((line) => `> ${escapeMarkup(line)}`.trimEnd());
  return `${words.join('\n')}\n>\n> — ${sourceOf(statement)}`;
}

function sourceOf(statement: Statement): string {
  const { manner, outlet, byline, published, file, sample } = statement;
  const who = speakerOf(statement) ?? `speaker not named`;
  const doubt = doubtOf(statement);
  return [
    `${escapeMarkup(who)} (${escapeMarkup(manner)})`,
    doubt && escapeMarkup(doubt),
    titleOf(statement),
    byline && escapeMarkup(byline),
    outlet && escapeMarkup(outlet),
    published ? published.slice(0, 10) : 'no date',
    file && `file ${escapeMarkup(file)}`,
    ...sayFate(statement).map(escapeMarkup),
    sample && 'invented sample',
  ]
    .filter(Boolean)
    .join(', ');
}

function titleOf({ headline, passageUrl }: Statement): string {
  const title = `“${escapeMarkup(withInnerMarks(headline))}”`;
  return passageUrl ? `[${title}](${passageUrl.replace(URL_MARKUP, encodeSign)})` : title;
}

/** “Lorries, not nurses” is ‘Lorries, not nurses’ within other marks. */
const withInnerMarks = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])"(?=\S)/gu, '‘')
    .replace(/[“„«]/gu, '‘')
    .replace(/["”»]/gu, '’');

const encodeSign = (sign: string): string =>
  `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const escapeMarkup = (text: string): string =>
  text.replace(MARKUP, '\\$&').replace(ESCAPED_GAP, '[…]').replace(LINE_MARKUP, '$1\\$2');
