import type { Given, Options } from '../../src/chat/command.ts';
import { meantBy } from '../../src/chat/line/read-options.ts';
import { splitLine } from '../../src/chat/words.ts';

/** Options of a briefing that is there whose value may say how it is to change. */
const IN_MANNER = ['time', 'days', 'topic', 'sources'];
// `time:"add housing"`, `topic:"remove strike"`: besides what there is, or taken from it
const MANNER =
  /^(?:also|add|plus|remove|delete|exclude|excluding|without|except|leave out|take out)\s+\S/iu;

/** Options that are no part of an order: they are taken out of its words. */
const ASIDE = ['which', 'channel', 'length', 'stories', 'grace', 'ping', 'quiet', 'id', 'paused'];
/** Options whose value may be a whole sentence. */
const IN_WORDS = ['time', 'days', 'zone'];
// `time:"8am weekdays"`, `length=short`
const NAMED = /^([a-z][a-z-]*)[:=](.*)$/isu;

// `length: normal → short`, as changes are told
const CHANGED = /(?<!\S)(length|stories): *\S+ *(?:→|[-=]+>) *(\S+)/giu;

// `time:"8am ping:@editors"`, `time:"quiet: off"`: a form has one field for all words
const WITHIN = /(?<!\S)(ping|quiet|stories|length|grace): ?(?:["“”]([^"“”]*)["“”]|(\S+))/giu;

/**
 * What a line says of a briefing as one text for `readOrder`, as the option `time`; what is no part
 * of it stays by name. A form fills in each option alone, and what belongs to another may stand in
 * any of them: `time:"8am weekdays berlin time"`.
 */
export function placeOrder(text: string, given: Given, options: Options): Given {
  const kept = Object.entries(given).filter(([key]) => ASIDE.includes(key));
  const changed = [...text.matchAll(CHANGED)].map(([, key, after]) => [key!.toLowerCase(), after!]);
  const order = orderText(text.replace(CHANGED, ' '), options);
  const within = [...order.matchAll(WITHIN)].map(([, key, marked, bare]) => [
    key!.toLowerCase(),
    marked ?? bare!,
  ]);
  return {
    ...Object.fromEntries([...within, ...kept, ...changed]),
    time: within.length > 0 ? withoutAsides(order) : order,
  };
}

/** `time: ping:none` is no word of an order at all. */
const withoutAsides = (order: string): string =>
  order
    .replace(WITHIN, ' ')
    .replace(/\btime:\s*$/u, '')
    .trim();

function orderText(text: string, options: Options): string {
  const words = splitLine(text);
  let order = '';
  let last = 0;
  for (const [at, { value: typed, quoted, start, end }] of words.entries()) {
    const [, key = '', value = ''] = quoted ? [] : (NAMED.exec(typed) ?? []);
    const option = meantBy(key.toLowerCase(), options);
    if (option === undefined || start < last) continue;
    const isAside = ASIDE.includes(option);
    const isSentence = IN_WORDS.includes(option) && value !== '';
    const isManner = 'which' in options && IN_MANNER.includes(option) && MANNER.test(value);
    order += text.slice(last, start);
    // `length: short` with a blank is an option, too.
    last = isAside && value === '' ? (words[at + 1]?.end ?? end) : end;
    if (isManner) order = inTurn(order, option === 'sources' ? asOfSources(value) : value);
    else if (isSentence) order += `${option}: ${value}`;
    else if (!isAside) order += `${option}:${text.slice(start + key.length + 1, end)}`;
  }
  return (order + text.slice(last)).trim();
}

/** A change of its own behind another. */
const inTurn = (order: string, change: string): string =>
  order.trim() === '' ? change : `${order.trim()}; ${change}`;

/** `add BBC` in the field of the sources is of no topic. */
const asOfSources = (change: string): string =>
  change.replace(/^(\S+(?: out)?)\s+(?!sources?\s)/iu, '$1 sources ');
