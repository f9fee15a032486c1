import { uniformDays } from '../../src/briefings/order/days.ts';
import type { Order } from '../../src/briefings/order/order.ts';
import { readOrder } from '../../src/briefings/order/read-order.ts';
import type { Briefing } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { nameChannel } from './name-channel.ts';

// `every morning`, `evenings`
const PART = /(?:^| )(?:(?:every|in the) )?(morning|afternoon|evening|night)s?(?= |$)/u;
/** From which hour to which each part of a day runs. */
const HOURS: Record<string, readonly [from: number, before: number]> = {
  morning: [4, 12],
  afternoon: [12, 18],
  evening: [17, 24],
  night: [20, 28],
};
// words that say no more than that a briefing is meant
const NOTHING = /(?:^| )(?:all|any|the|my|our|that|this|ones?|briefings?|please)(?= |$)/gu;
/** Nobody calls a briefing by so many words. */
const MAX_CHARS = 200;
const PAUSED = /(?:^| )paused(?= |$)/u;

/**
 * Whether words describe a briefing: “the morning one”, “gas”, “8am in #news”. Each word must be true
 * of it. Words that say nothing describe none.
 */
export function isCalled(briefing: Briefing, typed: string): boolean {
  if (typed.length > MAX_CHARS) return false;
  const words = typed.toLowerCase().replace(/\s+/gu, ' ').trim();
  // As a whole, before any word of it is a time or a zone: `central bank`, `morning ferries`.
  if (briefing.topics.some((topic) => isWanted(topic) && plain(topic) === plain(words)))
    return true;
  const part = PART.exec(words)?.[1];
  const isPaused = PAUSED.test(words);
  const rest = words.replace(PART, '').replace(PAUSED, '').replace(NOTHING, '').trim();
  if (part === undefined && !isPaused && isNameOf(rest, briefing)) return true;
  const read = readOrder(nameChannel(rest, briefing.channel), namesOf(briefing));
  if (read.kind !== 'order') return false;
  const saysSomething = part !== undefined || isPaused || Object.keys(read.order).length > 0;
  return (
    saysSomething &&
    (!isPaused || briefing.paused) &&
    (part === undefined || briefing.times.some((time) => isIn(part, time))) &&
    fits(read.order, briefing)
  );
}

/** `the briefing` */
export const saysNothing = (typed: string): boolean =>
  typed.toLowerCase().replace(NOTHING, '').trim() === '';

const isWanted = (topic: string): boolean => !topic.startsWith('-');

const plain = (topic: string): string => fold(topic.replace(/["“”„«»]/gu, '')).trim();

/** What may stand alone for its topic: words of its topics, and its channel’s name. */
const namesOf = ({ topics, channel }: Briefing): ReadonlySet<string> =>
  new Set([
    ...topics.flatMap((topic) => fold(topic).match(/[\p{L}\p{N}]+/gu) ?? []),
    fold(channel.name),
  ]);

function isIn(part: string, time: string): boolean {
  const [from, before] = HOURS[part]!;
  const hour = Number(time.slice(0, 2));
  return [hour, hour + 24].some((one) => one >= from && one < before);
}

function fits({ times, days, zone, channel, topics, sources }: Order, briefing: Briefing): boolean {
  return (
    (!times || times.every((time) => briefing.times.includes(time))) &&
    (!days || days === uniformDays(briefing.days)) &&
    (!zone || zone === briefing.zone) &&
    (!channel || isChannel(channel, briefing)) &&
    (!topics || topics.every((topic) => isAbout(topic, briefing))) &&
    (!sources || sources.every((name) => briefing.sources.some((own) => fold(own) === fold(name))))
  );
}

/** A channel’s name alone, also where it is a word that says nothing else: `news`, `morning`. */
const isNameOf = (typed: string, { channel }: Briefing): boolean =>
  fold(typed).replaceAll(' ', '-') === fold(channel.name);

const isChannel = (typed: string, { channel }: Briefing): boolean =>
  fold(typed.replace('#', '')) === fold(channel.name) || typed.includes(channel.id);

function isAbout(topic: string, briefing: Briefing): boolean {
  const wanted = foldTerms(topic);
  const isName = fold(topic) === fold(briefing.channel.name);
  return (
    isName ||
    (wanted.length > 0 &&
      briefing.topics.some((own) => {
        const terms = new Set(foldTerms(own));
        return wanted.every((term) => terms.has(term));
      }))
  );
}
