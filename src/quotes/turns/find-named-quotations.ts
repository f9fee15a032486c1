import { PEOPLE_NOUNS } from '../../text/data/roles.ts';
import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import { createIsPerson } from '../rules/is-person.ts';
import { phraseAt } from './phrase-at.ts';
import { isQuotation, quotedIn } from './quoted-in.ts';
import { readNameLine } from './read-signature.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import type { Turns } from './turns.ts';

/** How surely the line above or below a quotation names who says it. */
const SURE = { above: 0.85, below: 0.8 };
/** One name above a quotation may be a caption's. */
const MIN_HEADINGS = 2;
const BELOW = /^(?:qn)+$/u;
const ROWS = /^(?:nc{1,2}q){2,}$/u;
const AGE = /^\d{1,3}\b/u;
// A byline names a reporter.
const JOURNALIST =
  /\b(?:agency|correspondent|editor|journalist|news|photographer|reporter|staff|writer)\b/iu;
// “Centre”, “Labour Party”: a cell of a table between the name and the words.
const CELL = /^[\p{L}\p{N}][^.!?:,“”"]{0,40}$/u;
const LEAD = /^(\p{Lu}[^“”"«»—–\n]{2,100}?),? (?:--|[—–-]) ?(?=[“"«])/u;
const MARK = /[“”"«»]/u;
/** No line with a name is longer. */
const MAX_LINE_CHARS = 120;

/** What a paragraph is where names stand beside quotations; its index, and the tokens of a name. */
type Line = {
  paragraph: Paragraph;
  at: number;
  kind: 'name' | 'quotation' | 'cell' | 'other';
  name?: Phrase;
  /** What has the form of a name: it is one beside a quotation, where others are. */
  unknown?: Phrase;
};

/** A quotation and the line that names who says it. */
type Named = { line: Line; name: Phrase; sure: number };

/**
 * Quotations that are paragraphs of their own with a line that is a name and perhaps who that is:
 * headings over two or more (“Ann Lee, 34, nurse”), rows of a table, or the name below. Where both ways
 * of reading fit nobody is named.
 */
export function findNamedQuotations(doc: Doc, paragraphs: Paragraph[]): Turns {
  const isPerson = createIsPerson(doc);
  const read = paragraphs.map(
    (paragraph, at): Line => ({
      paragraph,
      at,
      ...readLine(doc, paragraph, isPerson),
    }),
  );
  const rows = runsOf(read, ['name', 'quotation', 'cell']).flatMap(readRows);
  const lines = withUnknown(read);
  const plain = readHeadings(lines) ?? readNamesBelow(lines);
  const led = paragraphs.flatMap((one) => readLed(doc, one, isPerson) ?? []);
  const turns: Attribution[] = led.map(({ turn }) => turn);
  const settled = new Set(led.flatMap(({ paragraph }) => unitsOf(paragraph)));
  for (const { line, name, sure } of rows.length > 0 ? rows : plain) {
    turns.push(...(quotedIn(doc, line.paragraph, name, sure) ?? []));
    for (const unit of unitsOf(line.paragraph)) settled.add(unit);
  }
  return { turns, settled };
}

function readLine(
  doc: Doc,
  paragraph: Paragraph,
  isPerson: (name: Phrase) => boolean,
): Pick<Line, 'kind' | 'name' | 'unknown'> {
  const { words, label, start, end } = paragraph;
  if (label) return { kind: 'other' };
  if (MARK.test(words[0] ?? ''))
    return { kind: isQuotation(doc, paragraph) ? 'quotation' : 'other' };
  const name = end - start > MAX_LINE_CHARS ? undefined : readName(doc, paragraph, words, isPerson);
  if (name) return { kind: 'name', name };
  const kind = CELL.test(words) ? 'cell' : 'other';
  const line = end - start > MAX_LINE_CHARS ? undefined : readNameLine(words);
  const isWhole = line?.name.includes(' ') && !JOURNALIST.test(line.role ?? '');
  const unknown = isWhole ? phraseAt(doc, paragraph, 0, line!.name) : undefined;
  return unknown ? { kind, unknown } : { kind };
}

/** “Bo Roe, Fernvale” under a quotation is a name where “Ann Lee, Harrow” stands under another. */
function withUnknown(lines: Line[]): Line[] {
  const isQuoted = (at: number): boolean => lines[at]?.kind === 'quotation';
  const isBeside = (at: number): boolean => isQuoted(at - 1) || isQuoted(at + 1);
  if (!lines.some(({ kind, at }) => kind === 'name' && isBeside(at))) return lines;
  return lines.map((line) =>
    line.unknown && isBeside(line.at) ? { ...line, kind: 'name', name: line.unknown } : line,
  );
}

/** The name in words that open a paragraph, if they are a person's and who that is. */
function readName(
  doc: Doc,
  paragraph: Paragraph,
  words: string,
  isPerson: (name: Phrase) => boolean,
): Phrase | undefined {
  const read = readNameLine(words);
  const name = read && phraseAt(doc, paragraph, 0, read.name);
  const isSomebody = name && (isPerson(name) || tellsPerson(read.role ?? ''));
  return isSomebody && !JOURNALIST.test(read.role ?? '') ? name : undefined;
}

/** “Ann Lee, nurse – “…””: the quotation with its name in one paragraph. */
function readLed(doc: Doc, paragraph: Paragraph, isPerson: (name: Phrase) => boolean) {
  const lead = paragraph.label ? undefined : LEAD.exec(paragraph.words)?.[1];
  const name = lead && readName(doc, paragraph, lead, isPerson);
  if (!lead || !name) return undefined;
  const from = paragraph.words.slice(lead.length).search(MARK);
  const said = { ...paragraph, start: paragraph.start + lead.length + from };
  const turn = quotedIn(doc, said, name, SURE.above)?.[0];
  return turn && { paragraph, turn };
}

/** “34, nurse”, “chairman of the union” */
const tellsPerson = (role: string): boolean =>
  AGE.test(role) || role.split(' ').some((word) => PEOPLE_NOUNS.has(word.toLowerCase()));

/** The runs of lines of these kinds, from the first name or quotation to the last. */
function runsOf(lines: Line[], kinds: Line['kind'][]): Line[][] {
  const runs: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (kinds.includes(line.kind)) {
      if (open.length === 0) runs.push(open);
      open.push(line);
    } else open = [];
  }
  return runs;
}

/** Where each name of the article stands over a quotation, they are headings. */
function readHeadings(lines: Line[]): Named[] | undefined {
  const names = lines.filter(({ kind }) => kind === 'name');
  const areOver = names.every(({ at }) => lines[at + 1]?.kind === 'quotation');
  if (names.length < MIN_HEADINGS || !areOver || isSignedToo(lines, names)) return undefined;
  return names.flatMap(({ at }) => {
    let end = at + 1;
    while (lines[end]?.kind === 'quotation') end++;
    return namedBy(lines.slice(at, end), SURE.above);
  });
}

/** A quotation stands over each of them as well. */
const isSignedToo = (lines: Line[], names: Line[]): boolean =>
  names.every(({ at }) => lines[at - 1]?.kind === 'quotation');

/** A name under a quotation that is not next to other quotations, names or cells. */
function readNamesBelow(lines: Line[]): Named[] {
  return runsOf(lines, ['name', 'quotation', 'cell']).flatMap((whole) => {
    const run = whole.slice(whole.findIndex(({ kind }) => kind !== 'cell'));
    const before = lines[run[0]!.at - 1];
    const isSpokenBefore = before !== undefined && MARK.test(before.paragraph.words);
    const isSigned = BELOW.test(spell(run)) && (run.length > 2 || !isSpokenBefore);
    return isSigned ? namedBy(run.toReversed(), SURE.below) : [];
  });
}

/** Rows of a table: name, party, words. */
function readRows(run: Line[]): Named[] {
  const first = run.findIndex(({ kind }) => kind === 'name');
  const last = run.findLastIndex(({ kind }) => kind === 'quotation');
  const rows = run.slice(first, last + 1);
  return first >= 0 && ROWS.test(spell(rows)) ? namedBy(rows, SURE.above) : [];
}

const spell = (run: Line[]): string => run.map(({ kind }) => kind[0]).join('');

/** Each quotation with the name that stands before it. */
function namedBy(run: Line[], sure: number): Named[] {
  let name: Phrase | undefined;
  return run.flatMap((line) => {
    name = line.name ?? name;
    return line.kind === 'quotation' && name ? [{ line, name, sure }] : [];
  });
}
