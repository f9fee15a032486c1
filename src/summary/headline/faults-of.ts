import { isClickbait } from '../is-clickbait.ts';
import { asideOf } from '../weight/aside.ts';
import { talkOf } from '../weight/talk.ts';
import { isNoun, isPhrase, readTold, type ToldWord } from '../weight/told.ts';
import { HEADLINE_VERBS } from './data/headline-verbs.ts';
import { JUDGING_WORDS } from './data/judging-words.ts';

/** What each fault of a headline costs. */
const COSTS = {
  /** Why did the ferries stop? */
  clickbait: 3,
  /** Opinion: Holt must go */
  aside: 3,
  /** No, Holt did not resign */
  checks: 2,
  /** HOLT RESIGNS AT LAST */
  shouts: 2,
  /** “We go on until they pay us” */
  onlyQuotes: 2,
  /** ‘It shook the house’: quake hits Torra */
  quotesFirst: 0.6,
  /** Holt’s shameful silence goes on */
  judges: 1.2,
  /** A harbour in the dark */
  noVerb: 1,
  /** Your guide to the new fares */
  addresses: 1,
  /** Lind slams Holt */
  talk: 0.7,
  /** Report: Holt to resign; Holt to resign: report */
  hedges: 0.5,
  /** Holt gone! */
  exclaims: 0.7,
  /** Holt quits */
  short: 0.7,
  long: 0.7,
  wordy: 0.4,
} as const;

const MIN_WORDS = 3;
const MAX_CHARS = 120;
const MAX_WORDS = 14;
/** More of a headline is not read. */
const MAX_READ_CHARS = 300;
// “…”, ‘…’ and what may follow before its speaker is named
const QUOTES_FIRST = /^["“'‘]/u;
const QUOTED = /["“][^"”]{0,300}["”]|(?<!\p{L})['‘][^'’]{3,300}['’](?!\p{L})/gu;
/** Fewer words outside the marks do not say who said so. */
const MIN_WORDS_OUTSIDE = 2;
const ADDRESSES = /\b(?:I|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Mm]y)\b/u;
const HEDGES =
  /^(?:reports?|scoop|sources?):|:\s(?:[\p{L}.]+ ){0,3}(?:officials?|reports?|sources?)$/iu;
// No, …; Did Holt …; Fact check …
const CHECKS =
  /^(?:no|yes),|\b(?:debunk(?:s|ed)|fact[- ]check(?:s|ed|ing)?|false claims?|falsely)\b/iu;
// COVID and NATO may be in capitals, not most of a headline
const CAPITALS = /^\p{Lu}{4,}$/u;
const MAX_SHOUTED_SHARE = 0.5;

/** What keeps a headline from saying plainly who did what, as a cost; 0 for a plain one. */
export function faultsOf(headline: string): number {
  const title = headline.slice(0, MAX_READ_CHARS);
  const words = readTold({ title, text: '' }).title;
  const outside = title.replace(QUOTED, ' ');
  const wordsOutside = outside.match(/\p{L}+/gu)?.length ?? 0;
  const faults: Record<keyof typeof COSTS, boolean | number> = {
    clickbait: isClickbait(title),
    aside: asideOf({ title, text: '' }),
    checks: CHECKS.test(title),
    shouts: isShouted(words),
    onlyQuotes: wordsOutside < MIN_WORDS_OUTSIDE,
    quotesFirst: QUOTES_FIRST.test(title),
    judges: readTold({ title: outside, text: '' }).title.some(({ lower }) =>
      JUDGING_WORDS.has(lower),
    ),
    noVerb: !hasVerb(words),
    addresses: ADDRESSES.test(outside),
    talk: talkOf({ title: words, lead: [] }),
    hedges: HEDGES.test(title),
    exclaims: /!/u.test(outside),
    short: words.length < MIN_WORDS,
    long: title.length > MAX_CHARS,
    wordy: title.split(/\s+/u).length > MAX_WORDS,
  };
  return Object.entries(faults).reduce(
    (sum, [name, share]) => sum + COSTS[name as keyof typeof COSTS] * Number(share),
    0,
  );
}

const isShouted = (words: ToldWord[]): boolean =>
  words.filter(({ text }) => CAPITALS.test(text)).length > words.length * MAX_SHOUTED_SHARE;

// stopped, rocks; no plural as in “Cases of …” at the beginning
const hasVerb = (words: ToldWord[]): boolean =>
  words.some(
    ({ lower }, at) =>
      (isPhrase(words, at, HEADLINE_VERBS) && !isNoun(lower)) ||
      (at > 0 && /\p{L}{2}ed$/u.test(lower)),
  );
