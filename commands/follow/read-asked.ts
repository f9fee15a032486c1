import { readQuiet } from '../../src/briefings/order/read-quiet.ts';
import {
  AT_MOST,
  AT_MOST_SO_MANY,
  NIGHT,
  NOT_AT_NIGHT,
  QUIET_HOURS,
} from '../../src/chat/understand/data/follow-words.ts';
import type { FollowWhen } from '../../src/model.ts';

/** What was typed of a follow, before anything is looked up. */
export type Asked = {
  /** Whom or what, without the words that say when and where. */
  who: string | undefined;
  /** Words that are meant as words. */
  about: string | undefined;
  when: string | undefined;
  to: string | undefined;
  /** Hours without posts. */
  quiet: string | undefined;
  /** So many posts a day. */
  most: number | undefined;
};

const WHEN: Record<FollowWhen, string[]> = {
  'at once': ['at once', 'once', 'now', 'immediately', 'instantly', 'right away', 'straight away'],
  hourly: ['hourly', 'hour', 'every hour', 'each hour', 'once an hour'],
  briefing: [
    'briefing',
    'in the briefing',
    'the briefing',
    'in briefing',
    'in our briefing',
    'in the daily briefing',
    'with the briefing',
  ],
};
const WORDS = Object.entries(WHEN).flatMap(([when, words]) =>
  words.map((word) => ({ when: when as FollowWhen, word })),
);
/** What ends a line and says when: not “now” or “hour” alone, which may be of the words. */
const ENDINGS = WORDS.filter(({ word }) => word.includes(' ') || /^(?:hourly|i\w+)$/u.test(word));

// `… in #news`, `… to <#123>`, `… here`, `… by dm`: at the end
const WHERE =
  /(?:^|\s+)(?:(?:in|into|to)\s+)?(#\S+|<#\S+>|here|to me|(?:by|in|via) dms?|privately)$/iu;
// `about gas`, `news on gas`, `anything about gas`
const TOPIC = /^(?:about|on|(?:news|anything|everything|reports|stories) (?:on|about))\s+(.+)$/isu;
// `what Marsh says`, `everything Marsh says`, `when Marsh speaks`
const SPEECH = /^(?:what|whatever|when|whenever|anything|everything)\s+(.+?)\s+(?:says|speaks)$/isu;
const MAX_CHARS = 300;

/** When, as it was typed; undefined where it says nothing of that. */
export const readWhen = (typed: string): FollowWhen | undefined =>
  WORDS.find(({ word }) => word === typed.trim().toLowerCase())?.when;

/**
 * Takes what is said of when and where from the end of the words, and what only asks from their
 * beginning. Words with quotation marks at the end stay as they are.
 */
export function readAsked({ who, when, ...given }: Asked): Asked {
  if (who === undefined || who.length > MAX_CHARS) return { who, when, ...given };
  let asked: Asked & { who: string } = { who: who.trim(), when, ...given };
  for (let before = ''; before !== asked.who; ) {
    before = asked.who;
    asked = takeEnding(asked);
  }
  const [, topic] = TOPIC.exec(asked.who) ?? [];
  if (topic !== undefined && asked.about === undefined)
    return { ...asked, who: undefined, about: topic };
  const [, speaker] = SPEECH.exec(asked.who) ?? [];
  return { ...asked, who: (speaker ?? asked.who) || undefined };
}

function takeEnding(asked: Asked & { who: string }): Asked & { who: string } {
  const { who, when, to } = asked;
  const hours = asked.quiet === undefined ? QUIET_HOURS.exec(who) : null;
  if (hours && readQuiet(hours[1]!) !== undefined)
    return { ...asked, who: who.slice(0, hours.index), quiet: hours[1]! };
  const night = asked.quiet === undefined ? NOT_AT_NIGHT.exec(who) : null;
  if (night) return { ...asked, who: who.slice(0, night.index), quiet: NIGHT };
  const posts = asked.most === undefined ? (AT_MOST.exec(who) ?? AT_MOST_SO_MANY.exec(who)) : null;
  if (posts) return { ...asked, who: who.slice(0, posts.index), most: Number(posts[1]) };
  const where = to === undefined ? WHERE.exec(who) : null;
  if (where) return { ...asked, who: who.slice(0, where.index), to: where[1]! };
  const lower = who.toLowerCase();
  // Of `when:at once` the blank leaves “at” behind the colon and “once” among the words.
  const half = when === undefined ? undefined : WORDS.find(({ word }) => isHalf(word, when, lower));
  if (half) {
    const rest = half.word.slice(when!.trim().length);
    return { ...asked, who: who.slice(0, who.length - rest.length), when: half.when };
  }
  const ending = when === undefined && ENDINGS.find(({ word }) => lower.endsWith(` ${word}`));
  return ending
    ? { ...asked, who: who.slice(0, -ending.word.length - 1), when: ending.when }
    : asked;
}

const isHalf = (word: string, when: string, who: string): boolean => {
  const first = when.trim().toLowerCase();
  return (
    readWhen(when) === undefined &&
    word.startsWith(`${first} `) &&
    ` ${who}`.endsWith(word.slice(first.length))
  );
};
