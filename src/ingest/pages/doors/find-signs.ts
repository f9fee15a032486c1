import { anyOf } from './any-of.ts';
import { SIGNS } from './ask-signs.ts';

export type SignKind = keyof typeof SIGNS;
/** The pattern tells which sign it is: two lines may show the same. */
export type Sign = { kind: SignKind; pattern: RegExp };

/** A longer line is prose, whatever words it holds. */
const MAX_CHARS = 700;
const ALL = Object.entries(SIGNS).flatMap(([kind, patterns]) =>
  patterns.map((pattern): Sign => ({ kind: kind as SignKind, pattern })),
);
// They stand in place of an article, and ask nobody for anything.
const NO_ASK = new Set<SignKind>(['gone', 'region']);
const ASKS = ALL.filter(({ kind }) => !NO_ASK.has(kind));

const patternsOf = (signs: Sign[]): RegExp[] => signs.map(({ pattern }) => pattern);
const [ANY, ANY_ASK] = [anyOf(patternsOf(ALL)), anyOf(patternsOf(ASKS))];

// An article about doors tells what somebody says of them.
const REPORTS = /\b(?:said|says|told|according to)\b/iu;

/** The signs of a door, an offer or a plea in a line; none where it reports what somebody says. */
export const findSigns = (line: string): Sign[] => signsOf(line, ALL, ANY);

/** The signs of what asks the reader for something, which may stand beside an article. */
export const findAsks = (line: string): Sign[] => signsOf(line, ASKS, ANY_ASK);

const signsOf = (line: string, signs: Sign[], any: RegExp): Sign[] =>
  line.length <= MAX_CHARS && any.test(line.toLowerCase()) && !REPORTS.test(line)
    ? signs.filter(({ pattern }) => pattern.test(line))
    : [];
