import { parseMoment } from '../times/parse-moment.ts';
import { type Moment, momentAt } from './moment-at.ts';
import type { Found, SaidTime } from './said-time.ts';
import { spanAt } from './span-at.ts';
import type { Token } from './tokens.ts';

// Behind what stands before a time, by what that says
const LEADS: [RegExp, SaidTime['role']][] = [
  [/^(?:ever since|since|as of|as from|starting|starting from|beginning|from)$/u, 'since'],
  [/^(?:after|later than|newer than)$/u, 'after'],
  [
    /^(?:until|till?|up ?to|up till?|up until|(?:up )?(?:to|until|till) and including|up to and incl|thru|through|no later than|not after)$/u,
    'until',
  ],
  [/^(?:before|prior to|earlier than|older than|ahead of)$/u, 'before'],
  [/^(?:in|on|over|during|within|for|of|at|throughout|around)$/u, 'within'],
];
const MAX_LEAD_WORDS = 4;
// `by Friday`: a name stands there as often
const BY = /^by$/u;
// What may stand before and behind a time without changing it: “earlier this week”, “on Monday only”
const LOOSE_BEFORE = /^(?:earlier|early|late|later|only|just|back|sometime)$/u;
const LOOSE_BEHIND = /^(?:alone|incl|included|inclusive|only|onwards?)$/u;
// `the past few days`
const VAGUE =
  /^(?:the )?(?:last|past) (?:few|several|some) (?:minutes|hours|days|weeks|months|years)\b/u;
// `1st–15th`, `20-24`, `mon-wed`, `25.11.-27.11.`
const DAYS_IN_ONE =
  /^(\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.\d{1,2}\.?|\p{L}{3,9})[-–—](\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.\d{1,2}\.?|\p{L}{3,9})$/u;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/u;
/** Takes the times out of a sentence; where one stood, the words before and after belong apart. */
export function takeTimes(typed: Token[]): { times: SaidTime[]; rest: Token[] } {
  const tokens = typed.flatMap(inDays);
  const times: SaidTime[] = [];
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = timeAt(tokens, at);
    if (!found) rest.push(tokens[at++]!);
    else {
      times.push(...found.times);
      while (/^(?:and|but|or|,)$/u.test(rest.at(-1)?.low ?? '')) rest.pop();
      at += found.length;
      while (LOOSE_BEHIND.test(tokens[at]?.low ?? '')) at++;
      if (rest.length > 0 && at < tokens.length) rest.push(BREAK);
    }
  }
  return { times, rest };
}

/** “20–24” in one word is three; a word with a hyphen in it is one. */
function inDays(token: Token): Token[] {
  const [, first = '', last = ''] = token.quoted ? [] : (DAYS_IN_ONE.exec(token.low) ?? []);
  const isDays = [first, last].every((one) => /^\d/u.test(one) || WEEKDAY.test(one));
  if (first === '' || !isDays) return [token];
  return [first, '-', last].map((low) => ({ text: low, low, quoted: false }));
}

const BREAK: Token = { text: ',', low: '|', quoted: false };

function timeAt(tokens: Token[], at: number): Found | undefined {
  const { low, quoted, owner } = tokens[at]!;
  // “on Friday’s talks” is about the talks; “yesterday’s quotes” are of yesterday.
  const isTopic = owner ? /^(?:on|about)$/u.test(tokens[at - 1]?.low ?? '') : tokens[at + 1]?.owner;
  if (quoted || (isTopic && (owner || low === 'on'))) return undefined;
  if (/^(?:between|from|on)$/u.test(low)) {
    const span = spanAt(tokens, at + 1, 'led');
    if (span) return { ...span, length: span.length + 1 };
  }
  const bare = spanAt(tokens, at, 'alone');
  if (bare && parseMoment(bare.times[0]!.text)) return bare;
  const led = ledAt(tokens, at);
  if (led) return led;
  if (low === 'since' && tokens[at + 1]) return unread(tokens, at);
  const vague = vagueAt(tokens, at);
  if (vague) return vague;
  const skip = LOOSE_BEFORE.test(low) ? 1 : 0;
  const alone = momentAt(tokens, at + skip, 'alone');
  return alone && found('within', alone, skip);
}

/** A time with the words that lead to it: “up to and including Wednesday”, “earlier this week”. */
function ledAt(tokens: Token[], at: number): Found | undefined {
  for (let length = MAX_LEAD_WORDS; length > 0; length--) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some(({ quoted }) => quoted)) continue;
    const typed = words.map(({ low }) => low).join(' ');
    const role = BY.test(typed) ? 'until' : LEADS.find(([pattern]) => pattern.test(typed))?.[1];
    const moment = role && behindLead(tokens, at + length, { typed, role });
    // “from two days ago” is of that day.
    const isThen = typed === 'from' && moment && / ago$/u.test(moment.text);
    if (moment) return found(isThen ? 'within' : role, moment, moment.at - at);
  }
  return undefined;
}

function behindLead(
  tokens: Token[],
  from: number,
  { typed, role }: { typed: string; role: SaidTime['role'] },
): Moment | undefined {
  const isIn = typed === 'in' || typed === 'during';
  const isLoose = role === 'within' || typed === 'from' || typed === 'by';
  const lead = isIn ? 'in' : typed === 'on' ? 'on' : isLoose ? 'alone' : 'led';
  // “since yesterday”, “since the start of” no, “from only yesterday”
  const ways = [
    0,
    ...(/^(?:the|all|only|just|early|late)$/u.test(tokens[from]?.low ?? '') ? [1] : []),
  ];
  for (const skip of ways) {
    const moment = momentAt(tokens, from + skip, lead);
    if (moment) return moment;
  }
  return undefined;
}

const found = (role: SaidTime['role'], { text, length }: Moment, skip: number): Found => ({
  times: [{ role, text }],
  length: skip + length,
});

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
