import { parseMoment } from '../times/parse-moment.ts';
import type { Token } from './tokens.ts';

const MAX_WORDS = 5;
// `25th`: the day of a month that is not named
const DAY_ALONE = /^(?:the )?\d{1,2}(?:st|nd|rd|th)$/u;
// Behind it stands no word that it belongs to: “the 25th anniversary” is no day.
const NO_NOUN =
  /^(?:[,|:;/–-]|about|and|at|by|concerning|for|from|in|of|on|only|or|over|re|regarding|since|through|till?|to|until)$/u;
// `25.11`, `25/11`: `3.5` is a number, `24/7` a manner of speaking
const SURE_NUMBERS =
  /^(?:1[3-9]|2\d|3[01])[./](?:0[1-9]|1[0-2])$|^(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])$|\.$/u;
const NUMBERS = /^\d{1,2}[./]\d{1,2}\.?$/u;
// `24h`, `7d`, `2026-11-20`, `20/11/2026`: nobody takes these for other words.
const PLAIN =
  /^\d{1,4}(?:min|mins|h|hr|hrs|d|w|wk|wks|mo|mos|y|yr|yrs)$|^\d{4}[-/.]\d{1,2}[-/.]\d|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/u;
const COUNTED = /^(?:the )?(?:last|past|previous) | ago$/u;
const WEEKDAY =
  /^(?:(?:on|last) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tues|thurs)(?: (?:morning|afternoon|evening|night))?$/u;
const MONTH_NAME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** A time in a row of words: as typed, how many words, and from which on. */
export type Moment = { text: string; length: number; at: number };
/** What stands before it: nothing that tells, `in`, `on`, or `since` and the like. */
export type Lead = 'alone' | 'in' | 'on' | 'led';

/** The longest time that begins here. */
export function momentAt(tokens: Token[], at: number, lead: Lead): Moment | undefined {
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
    const after = tokens[at + length];
    const isDay = !DAY_ALONE.test(text) || !after || (!after.quoted && NO_NOUN.test(after.low));
    if (words.at(-1)?.low !== ',' && isDay && isTime(text, lead))
      return { text: typed, length, at };
  }
  return undefined;
}

/** Whether these words are a time where they stand: “march” alone may be a march. */
function isTime(text: string, typedLead: Lead): boolean {
  const named = parseMoment(text);
  if (!named) return false;
  // “on wed” is a day; of all else “on” tells nothing.
  if (named.kind === 'weekday' && typedLead === 'on') return true;
  const lead = typedLead === 'on' ? 'alone' : typedLead;
  switch (named.kind) {
    case 'day':
    case 'calendar':
    case 'time':
      return true;
    case 'date':
      if (NUMBERS.test(text)) return lead === 'led' || SURE_NUMBERS.test(text);
      return named.month !== undefined || lead === 'led' || text.startsWith('the ');
    case 'weekend':
      return lead !== 'alone' || text.includes(' ');
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
      return lead === 'led' || !NUMBERS.test(text);
  }
}
