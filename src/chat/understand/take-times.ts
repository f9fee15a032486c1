import { parseMoment } from '../parse-moment.ts';
import type { Token } from './tokens.ts';

/** A time that a sentence names, as it was typed. */
export type SaidTime = {
  /** From then on, up to then, or in that time. */
  role: 'since' | 'until' | 'within';
  text: string;
};

const MAX_WORDS = 5;
const SINCE = new Set(['since', 'after', 'starting', 'from']);
const UNTIL = new Set(['until', 'till', 'before', 'upto', 'til']);
const WITHIN = new Set(['in', 'on', 'over', 'during', 'within', 'for', 'of', 'at', 'from']);
// `the past few days`
const VAGUE =
  /^(?:the )?(?:last|past) (?:few|couple of|couple|several|some) (?:minutes|hours|days|weeks|months|years)\b/u;
// `20`, `3rd`
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/u;
const FIRST_DAY = /\b\d{1,2}(?:st|nd|rd|th)?\b/u;
const JOINTS = new Set(['and', 'to', 'until', 'till', 'through', '/', '-', '–']);
// What may stand before a time without changing it
const ARTICLE = new Set(['the', 'all']);
const TODAY = /^(?:this (?:morning|afternoon|evening)|tonight)$/u;
// `24h`, `7d`, `2026-11-20`, `20/11/2026`: nobody takes these for other words.
const PLAIN =
  /^\d{1,4}(?:min|mins|h|hr|hrs|d|w|wk|wks|mo|mos|y|yr|yrs)$|^\d{4}[-/.]\d{1,2}[-/.]\d|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/u;
const COUNTED = /^(?:the )?(?:last|past|previous) | ago$/u;
const WEEKDAY = /^(?:(?:on|last) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u;
const MONTH_NAME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** Takes the times out of a sentence; where one stood, the words before and after belong apart. */
export function takeTimes(tokens: Token[]): { times: SaidTime[]; rest: Token[] } {
  const times: SaidTime[] = [];
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = timeAt(tokens, at);
    if (!found) rest.push(tokens[at++]!);
    else {
      times.push(...found.times);
      if (rest.length > 0) rest.push(BREAK);
      at += found.length;
    }
  }
  return { times, rest };
}

const BREAK: Token = { text: ',', low: '|', quoted: false };

type Found = { times: SaidTime[]; length: number };

function timeAt(tokens: Token[], at: number): Found | undefined {
  const { low, quoted } = tokens[at]!;
  if (quoted) return undefined;
  if (low === 'between' || low === 'from') {
    const span = spanAt(tokens, at + 1, 'led');
    if (span) return { ...span, length: span.length + 1 };
  }
  const bare = spanAt(tokens, at, 'alone');
  if (bare && parseMoment(bare.times[0]!.text)) return bare;
  const skip = lengthOfWay(tokens, at);
  if (SINCE.has(low) || (low === 'as' && skip === 2)) {
    const after = momentAt(tokens, at + skip, low === 'from' ? 'alone' : 'led');
    if (after) return found('since', after, skip);
    if (low === 'since' && tokens[at + 1]) return unread(tokens, at);
  }
  if (UNTIL.has(low) || (low === 'up' && skip === 2)) {
    const after = momentAt(tokens, at + skip, 'led');
    if (after) return found('until', after, skip);
  }
  if (WITHIN.has(low)) {
    const way = ARTICLE.has(tokens[at + 1]?.low ?? '') ? 2 : 1;
    const lead = low === 'in' || low === 'during' ? 'in' : 'alone';
    const after =
      momentAt(tokens, at + 1, lead) ?? (way === 2 ? momentAt(tokens, at + way, lead) : undefined);
    if (after) return found('within', after, after.at - at);
  }
  const vague = vagueAt(tokens, at);
  if (vague) return vague;
  const alone = momentAt(tokens, at, 'alone');
  return alone && found('within', alone, 0);
}

const found = (role: SaidTime['role'], { text, length }: Moment, skip: number): Found => ({
  times: [{ role, text }],
  length: skip + length,
});

/** `as of`, `up to`, `since the`: how many words stand before the time. */
function lengthOfWay(tokens: Token[], at: number): number {
  const pair = `${tokens[at]?.low} ${tokens[at + 1]?.low}`;
  return pair === 'up to' || pair === 'as of' ? 2 : 1;
}

/** “since the strike began”: no time that we know, and no other word either. */
function unread(tokens: Token[], at: number): Found {
  const words = tokens.slice(at + 1, at + 4).filter(({ low }) => low !== '|');
  return {
    times: [{ role: 'since', text: words.map(({ text }) => text).join(' ') }],
    length: 1 + words.length,
  };
}

/** “the past few days”: a time, but nobody knows which. */
function vagueAt(tokens: Token[], at: number): Found | undefined {
  const words = tokens.slice(at, at + 5).map(({ low }) => low);
  const text = VAGUE.exec(words.join(' '))?.[0];
  return text === undefined
    ? undefined
    : { times: [{ role: 'within', text }], length: text.split(' ').length };
}

/** `between Monday and Wednesday`, `from 20 to 24 November`, `monday to wednesday` */
function spanAt(tokens: Token[], at: number, lead: Lead): Found | undefined {
  const first = momentAt(tokens, at, lead) ?? dayAt(tokens, at);
  if (!first || !JOINTS.has(tokens[at + first.length]?.low ?? '')) return undefined;
  const second = momentAt(tokens, at + first.length + 1, 'led');
  if (!second) return undefined;
  // In “20 to 24 November” the month stands once.
  const since = DAY.test(first.text) ? second.text.replace(FIRST_DAY, first.text) : first.text;
  return {
    times: [
      { role: 'since', text: since },
      { role: 'until', text: second.text },
    ],
    length: 1 + first.length + second.length,
  };
}

function dayAt(tokens: Token[], at: number): Moment | undefined {
  const text = tokens[at]?.low ?? '';
  return DAY.test(text) ? { text, length: 1, at } : undefined;
}

type Moment = { text: string; length: number; at: number };
/** What stands before it: nothing that tells, `in`, or `since` and the like. */
type Lead = 'alone' | 'in' | 'led';

/** The longest time that begins here. */
function momentAt(tokens: Token[], at: number, lead: Lead): Moment | undefined {
  const most = Math.min(MAX_WORDS, tokens.length - at);
  for (let length = most; length > 0; length--) {
    const words = tokens.slice(at, at + length);
    if (words.some(({ quoted, low }) => quoted || low === '|')) continue;
    const typed = words
      .map(({ text }) => text)
      .join(' ')
      .replace(/ ,/gu, ',');
    const text = words
      .map(({ low }) => low)
      .join(' ')
      .replace(/ ,/gu, ',');
    if (TODAY.test(text)) return { text: 'today', length, at };
    if (words.at(-1)?.low !== ',' && isTime(text, lead)) return { text: typed, length, at };
  }
  return undefined;
}

/** Whether these words are a time where they stand: “march” alone may be a march. */
function isTime(text: string, lead: Lead): boolean {
  const named = parseMoment(text);
  if (!named) return false;
  switch (named.kind) {
    case 'day':
    case 'calendar':
    case 'date':
    case 'time':
      return true;
    case 'weekday':
      return lead === 'led' || WEEKDAY.test(text);
    case 'length':
      return (
        COUNTED.test(text) ||
        PLAIN.test(text) ||
        (lead !== 'alone' && /\d/u.test(text)) ||
        (lead === 'led' && text.includes(' '))
      );
    case 'month':
      return lead === 'led' || / \d{4}$/u.test(text) || (lead === 'in' && MONTH_NAME.test(text));
    case 'year':
      return lead !== 'alone';
    case 'unclear':
      return true;
  }
}
