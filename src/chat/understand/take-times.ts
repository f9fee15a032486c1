import { parseMoment } from '../parse-moment.ts';
import { type Lead, type Moment, momentAt } from './moment-at.ts';
import type { Token } from './tokens.ts';

/** A time that a sentence names, as it was typed. */
export type SaidTime = {
  /** From then on, up to then, or in that time. */
  role: 'since' | 'until' | 'within';
  text: string;
};

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

/** Takes the times out of a sentence; where one stood, the words before and after belong apart. */
export function takeTimes(tokens: Token[]): { times: SaidTime[]; rest: Token[] } {
  const times: SaidTime[] = [];
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = timeAt(tokens, at);
    if (!found) rest.push(tokens[at++]!);
    else {
      times.push(...found.times);
      while (/^(?:and|but|or|,)$/u.test(rest.at(-1)?.low ?? '')) rest.pop();
      if (rest.length > 0) rest.push(BREAK);
      at += found.length;
    }
  }
  return { times, rest };
}

const BREAK: Token = { text: ',', low: '|', quoted: false };

type Found = { times: SaidTime[]; length: number };

function timeAt(tokens: Token[], at: number): Found | undefined {
  const { low, quoted, owner } = tokens[at]!;
  // “on Friday’s talks” is about the talks; “yesterday’s quotes” are of yesterday.
  const isTopic = owner ? /^(?:on|about)$/u.test(tokens[at - 1]?.low ?? '') : tokens[at + 1]?.owner;
  if (quoted || (isTopic && (owner || low === 'on'))) return undefined;
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
