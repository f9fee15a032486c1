import type { Sentence } from '../../../model.ts';
import { countWords } from '../../../text/count-words.ts';
import { pointsBack } from '../../points-back.ts';
import { readTime, timeEnd } from '../../slice/read-time.ts';
import { type Advice, FREE, never } from '../advice.ts';
import { isOvertaken, type Matter, matterOf } from './is-overtaken.ts';
import { type Entry, isOldestFirst } from './read-entries.ts';
import { addresses, lasts, type Role, roleOf } from './role-of.ts';

// That is all for tonight. Thanks for following us.
const CLOSING =
  /\b(?:that(?:['’]s| is| was| will be) (?:all|it)\b|(?:thank(?:s| you)|cheers) (?:all |everyone |very much |so much )?for (?:being|following|joining|reading|staying|your)|(?:we|i)(?:['’]re| are|['’]ll| will|['’]m| am|['’]ve| have) (?:now )?(?:be )?(?:back\b|clos(?:ed|ing)|end(?:ed|ing)|paus(?:ed|ing)|sign(?:ed|ing) off|wrapp(?:ed|ing) up|bringing (?:you|this))|(?:blog|coverage|page|ticker) (?:has (?:been closed|ended)|is (?:now )?(?:closed|closing|over|paused)|ends)|good ?(?:night|bye)|stay with us|(?:read|find) (?:more|our|the full))/iu;
const STOPPED = /[.!?]["”’]?$/u;
// Background: …, What we know so far:
const BACKGROUND =
  /^(?:at a glance|background|context|key (?:facts|points)|summary|the (?:background|story so far)|what (?:is (?:it|this) (?:all )?about|has happened|we know))\b/iu;
const MIN_WORDS = 5;
const MAX_LABEL_WORDS = 4;
/** So far back stands the news that newer entries only follow. */
const MAX_BACK = 5;
/** Entries further back tell nothing that still matters. */
const NEAR = 12;

/** A sentence of an entry, without its time, and what it does. */
type Told = { at: number; text: string; own: string; role: Role };

/**
 * The newest entry that tells news is wanted, not a reaction to it or what follows from it. What was
 * written before it is over, unless it stands near, nothing undoes it and nothing newer tells it again;
 * what stands above all entries, or is told as background, may stand.
 */
export function adviseLive(sentences: Sentence[], own: string[], entries: Entry[]): Advice[] {
  const advice = sentences.map(
    ({ text }, at): Advice => (isLabel(text) || addresses(own[at]!) ? never('label') : FREE),
  );
  const fromNewest = (isOldestFirst(entries) ? entries.toReversed() : entries).map((entry) =>
    tellingIn(sentences, entry),
  );
  for (const at of fromNewest.slice(NEAR).flat()) advice[at] = never('older');
  const near = fromNewest
    .slice(0, NEAR)
    .map((telling) => telling.map((at) => readTold(sentences[at]!.text, own[at]!, at)));
  const newest = findNewest(near);
  const newer: Matter[] = [];
  near.forEach((told, n) => {
    for (const one of told) if (!stands(one, n - newest, newer)) advice[one.at] = never('older');
    newer.push(...told.map(({ text }) => matterOf(text)));
  });
  const wanted = near[newest] && firstSaying(near[newest]);
  if (wanted) advice[wanted.at] = { use: 'wanted' };
  return advice;
}

/** The indices of what an entry tells as news at that time. */
function tellingIn(sentences: Sentence[], { first, last, labelOnly }: Entry): number[] {
  const telling: number[] = [];
  for (let at = labelOnly ? first + 1 : first; at <= last; at++) {
    const { text } = sentences[at]!;
    if (BACKGROUND.test(text)) break;
    if (!isLabel(text) || STOPPED.test(text)) telling.push(at);
  }
  return telling;
}

function readTold(text: string, own: string, at: number): Told {
  const words = own.slice(timeEnd(own));
  const role = CLOSING.test(text) ? 'addresses' : roleOf(words);
  return { at, text: text.slice(timeEnd(text)), own: words, role };
}

/** Whether it may be shown next to the newest news, `age` entries behind it. */
function stands({ own, text, role }: Told, age: number, newer: Matter[]): boolean {
  if (role === 'addresses') return false;
  if (age === 0) return !isOvertaken(matterOf(text), newer);
  if (age < 0) return role !== 'reacts' && role !== 'open';
  return lasts(own) && !isOvertaken(matterOf(text), newer);
}

/** A time, a line between entries, “The Latest on the storm (all times local):”. */
const isLabel = (text: string): boolean =>
  text.endsWith(':') ||
  (countWords(text) <= MAX_LABEL_WORDS && !STOPPED.test(text)) ||
  readTime(text)?.alone === true;

/** The index of the newest entry that tells news; what only follows from another gives way to that. */
function findNewest(fromNewest: Told[][]): number {
  const roles = fromNewest.map((told) => firstSaying(told)?.role);
  const saying = roles.findIndex((role) => role !== undefined);
  const calm = roles.findIndex((role) => role && role !== 'reacts' && role !== 'open');
  const settling = roles.indexOf('settles');
  const isBehind = roles[calm] === 'follows' && settling >= 0 && settling <= saying + MAX_BACK;
  return isBehind ? settling : calm >= 0 ? calm : saying;
}

/** Its first whole sentence that tells news by itself, or any, or its heading if it has no more. */
function firstSaying(told: Told[]): Told | undefined {
  const said = told.filter(
    ({ text, role }) => countWords(text) >= MIN_WORDS && role !== 'addresses',
  );
  const whole = said.filter(({ text }) => STOPPED.test(text));
  const isNews = ({ text, role }: Told): boolean =>
    role !== 'reacts' && role !== 'open' && !pointsBack(text, { authorSpeaks: true });
  return whole.find(isNews) ?? whole[0] ?? said[0];
}
