import { shortHash } from '../short-hash.ts';
import { foldWords } from '../text/fold.ts';
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
 * The report as an entry for BibTeX and BibLaTeX, with who spoke in `note` and the words in
 * `annote`, which usual styles do not print. The byline and the headline stand in a second pair of
 * braces, so that neither is taken apart.
 */
export function bibtex(statement: Statement): string {
  const { headline, byline, outlet, published, readAt, passageUrl } = statement;
  const fields: [string, string | null | undefined][] = [
    ['author', byline && `{${escapeLatex(byline)}}`],
    ['title', `{${escapeLatex(headline)}}`],
    ['howpublished', outlet && escapeLatex(outlet)],
    ['year', published?.slice(0, 4)],
    ['date', published?.slice(0, 10)],
    ['url', passageUrl?.replace(URL_SPECIAL, encodeURIComponent)],
    ['urldate', passageUrl && readAt.slice(0, 10)],
    ['note', escapeLatex(noteOn(statement))],
    ['annote', escapeLatex(wordsOf(statement))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${keyOf(statement)},\n${lines.join(',\n')}\n}`;
}

/** `marchetti2026-3fa91c07`: the same statement has the same key in every file. */
function keyOf({ speaker, published, quoteId }: Statement): string {
  const name = foldWords(speaker ?? '').at(-1) ?? '';
  const plain = /^[a-z]+$/u.test(name) ? name : 'statement';
  return `${plain}${published ? published.slice(0, 4) : ''}-${shortHash(quoteId, 8, 'hex')}`;
}

function noteOn(statement: Statement): string {
  const { manner, file, sample } = statement;
  return [
    `${speakerOf(statement) ?? 'Speaker not named'} (${manner})`,
    doubtOf(statement),
    file && `file ${file}`,
    ...sayFate(statement),
    sample && 'invented sample',
  ]
    .filter(Boolean)
    .join('; ');
}

const escapeLatex = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(SPECIAL, (sign) => SIGNS[sign]!);
