import { shortHash } from '../short-hash.ts';
import { foldWords } from '../text/fold.ts';
import { authorsOf } from './authors.ts';
import type { Statement } from './statement.ts';
import { doubtOf, sayFate, speakerOf, wordsOf } from './words-of.ts';

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, also those behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};
// what LaTeX does not print as it is
const SPECIAL = /[\\{}~^#$%&_]/gu;
// what may not stand in an address, which BibTeX takes as it is
const URL_SPECIAL = /[\\{}\s]/gu;

/**
 * The report as an entry for BibTeX and BibLaTeX, with who spoke and the words in `annote`, which
 * usual styles do not print; `note`, which they do, has only what a reader must know. A byline that
 * is not the names of people and the headline stand in a second pair of braces, so that neither is
 * taken apart.
 */
export function bibtex(statement: Statement): string {
  const { headline, outlet, published, readAt, passageUrl } = statement;
  const fields: [string, string | null | undefined][] = [
    ['author', authorOf(statement)],
    ['title', `{${escapeLatex(headline)}}`],
    ['howpublished', outlet && escapeLatex(outlet)],
    ['year', published?.slice(0, 4)],
    ['date', published?.slice(0, 10)],
    ['url', passageUrl?.replace(URL_SPECIAL, encodeURIComponent)],
    ['urldate', passageUrl && readAt.slice(0, 10)],
    ['note', escapeLatex(noteOn(statement))],
    ['annote', escapeLatex(`${whoSpoke(statement)}: ${wordsOf(statement)}`)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${keyOf(statement)},\n${lines.join(',\n')}\n}`;
}

function authorOf(statement: Statement): string | null {
  const { byline } = statement;
  const authors = authorsOf(statement);
  if (!authors) return byline && `{${escapeLatex(byline)}}`;
  return authors
    .map((author) =>
      'body' in author
        ? `{${escapeLatex(author.body)}}`
        : escapeLatex([author.family, author.suffix, author.given].filter(Boolean).join(', ')),
    )
    .join(' and ');
}

/** `marchetti2026-3fa91c07`: the same statement has the same key in every file. */
function keyOf({ speaker, published, quoteId }: Statement): string {
  // Tarrant-Okoro is one surname.
  const name = foldWords((speaker ?? '').trim().split(/\s+/u).at(-1) ?? '').join('');
  const plain = /^[a-z]+$/u.test(name) ? name : 'statement';
  return `${plain}${published ? published.slice(0, 4) : ''}-${shortHash(quoteId, 8, 'hex')}`;
}

const whoSpoke = (statement: Statement): string =>
  [`${speakerOf(statement) ?? 'Speaker not named'} (${statement.manner})`, doubtOf(statement)]
    .filter(Boolean)
    .join('; ');

const noteOn = (statement: Statement): string =>
  [
    statement.file && `file ${statement.file}`,
    ...sayFate(statement),
    statement.sample && 'invented sample',
  ]
    .filter(Boolean)
    .join('; ');

const escapeLatex = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(SPECIAL, (sign) => SIGNS[sign]!);
