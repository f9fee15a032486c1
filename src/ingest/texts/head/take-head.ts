import { kindOfField } from './kind-of-field.ts';
import { readBareLine, readFootLine, readHeadLine, type Told } from './read-head-line.ts';

/** Headline, authors, paper, date and a few more stand among the first lines. */
const MAX_LINES = 12;
const MAX_HEADLINE_CHARS = 150;
const ENDS_SENTENCE = /[.:;,…]["”’]?$/u;
const RELEASED =
  /^(?:(?:for )?immediate release|for release\b.{0,40}|press release|news release|embargoed\b.{0,60}|(?:media |press )?contacts?:.{0,120})[:.]?$/iu;
// ====== under a headline
const RULE = /^[=_*~-]{3,}$/u;
/** A line or two that sum the article up may stand between its headline and who wrote it. */
const MAX_OTHERS = 2;
/** “The Harrow Gazette” above a headline; with more words it may be one. */
const MAX_MASTHEAD_WORDS = 3;

/**
 * Takes the lines off that stand around a headline and tell of the article. The order is of no matter;
 * a name, a paper or an office alone counts where a line with a date or “By” is next to it. In the place
 * of each a blank line stays, so that the headline above stands alone.
 */
export function takeHead(source: string[], hasTitle = false): { told: Told[]; lines: string[] } {
  const lines = source.map((line) => line.replace(/\s+/gu, ' ').trim());
  const at = [...lines.keys()].filter((index) => lines[index] !== '').slice(0, MAX_LINES);
  const taken = new Map<number, Told>();
  const headline = hasTitle ? -1 : findHeadline(lines, at, taken);
  let others = 0;
  for (const [place, index] of at.entries()) {
    if (index === headline || taken.has(index)) continue;
    const beside = readBeside(lines, at, place, headline);
    const told =
      others === 0
        ? (readAlone(lines[index]!) ?? beside)
        : (readFootLine(lines[index]!) ?? (beside?.byline === undefined ? beside : undefined));
    if (told) taken.set(index, told);
    else if (index > headline && ++others > MAX_OTHERS) break;
  }
  return {
    told: [...taken.values()],
    lines: source.map((line, index) => (taken.has(index) ? '' : line)),
  };
}

/** Goes past what stands above it: “FOR IMMEDIATE RELEASE”, the paper’s name and page, a date. */
function findHeadline(lines: string[], at: number[], taken: Map<number, Told>): number {
  for (const [place, index] of at.entries()) {
    const line = lines[index]!;
    const above = readAlone(line) ?? readMasthead(lines, at, place);
    if (!above || !at.slice(place + 1).some((next) => !readHeadLine(lines[next]!))) return index;
    taken.set(index, above);
  }
  return at[0] ?? 0;
}

const readAlone = (line: string): Told | undefined =>
  RELEASED.test(line) || RULE.test(line) ? {} : readHeadLine(line);

function readMasthead(lines: string[], at: number[], place: number): Told | undefined {
  const line = lines[at[place]!]!;
  if (line.length > MAX_HEADLINE_CHARS) return undefined;
  const words = line.replace(/^the /iu, '').split(' ');
  if (words.length > MAX_MASTHEAD_WORDS || kindOfField(words.join(' ')) !== 'outlet')
    return undefined;
  const below = at.slice(place + 1).filter((next) => !readHeadLine(lines[next]!));
  const [headline, text] = below.map((next) => lines[next]!);
  return text !== undefined && isHeadline(headline!) ? readBareLine(line) : undefined;
}

const isHeadline = (line: string): boolean =>
  line.length <= MAX_HEADLINE_CHARS && !ENDS_SENTENCE.test(line) && !readBareLine(line);

/** A bare line under the headline, with such lines alone between it and one that tells for sure. */
function readBeside(
  lines: string[],
  at: number[],
  place: number,
  headline: number,
): Told | undefined {
  const index = at[place]!;
  const told = index > headline ? readBareLine(lines[index]!) : undefined;
  if (!told || at[place + 1] === undefined) return undefined;
  const next = at.slice(place + 1).find((one) => !readBareLine(lines[one]!));
  if (next !== undefined && readHeadLine(lines[next]!)) return told;
  const before = at
    .slice(0, place)
    .findLast((one) => one === headline || !readBareLine(lines[one]!) || readHeadLine(lines[one]!));
  if (before === undefined || before === headline || !readHeadLine(lines[before]!))
    return undefined;
  const isParted = lines[index + 1] === '';
  const isJoined = lines[index - 1] !== '';
  return (isParted && isJoined) || kindOfField(lines[index]!) === 'outlet' ? told : undefined;
}
