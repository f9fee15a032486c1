import { type Lead, type Moment, momentAt } from './moment-at.ts';
import type { Found } from './said-time.ts';
import type { Token } from './tokens.ts';

// `20`, `3rd`, `the 3rd`
const DAY = /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/u;
const FIRST_DAY = /\b\d{1,2}(?:st|nd|rd|th)?\b/u;
// `the 3rd`: a number that is no count
const ORDINAL = /^(?:the )?\d{1,2}(?:st|nd|rd|th)$/u;
const JOINTS = new Set(['and', 'to', 'until', 'till', 'through', 'thru', '/', '-', '–']);

/** `between Monday and Wednesday`, `from 20 to 24 November`, `monday to wednesday` */
export function spanAt(tokens: Token[], at: number, lead: Lead): Found | undefined {
  const first = momentAt(tokens, at, lead) ?? dayAt(tokens, at);
  if (!first || !JOINTS.has(tokens[at + first.length]?.low ?? '')) return undefined;
  const from = at + first.length + 1;
  const second = momentAt(tokens, from, 'led') ?? dayAt(tokens, from);
  if (!second || (DAY.test(first.text) && isBareDay(first, second))) return undefined;
  // In “20 to 24 November” and “November 20 to 24” the month stands once.
  const since = DAY.test(first.text) ? withDay(second.text, first.text) : first.text;
  const until =
    DAY.test(second.text) && !ORDINAL.test(first.text)
      ? withDay(first.text, second.text)
      : second.text;
  return {
    times: [
      { role: 'since', text: since },
      { role: 'until', text: until },
    ],
    length: 1 + first.length + second.length,
  };
}

/** “20 to 24” of nothing are numbers; “the 20th to the 24th” are days. */
const isBareDay = (first: Moment, second: Moment): boolean =>
  DAY.test(second.text) && !(ORDINAL.test(first.text) && ORDINAL.test(second.text));

/** The date with another day: “24 November” with “20th” is “20th November”. */
const withDay = (date: string, day: string): string =>
  DAY.test(date) ? day : date.replace(FIRST_DAY, day.replace(/^the /u, ''));

function dayAt(tokens: Token[], at: number): Moment | undefined {
  const text = tokens[at]?.low ?? '';
  return DAY.test(text) ? { text, length: 1, at } : undefined;
}
