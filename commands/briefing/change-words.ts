import { readTopics } from '../../src/briefings/order/topics.ts';
import type { BriefingLength } from '../../src/model.ts';
import { LENGTH_WORDS, STORY_COUNTS } from './data/change-words.ts';

/** How a change is meant: instead of what there is, besides it, or taken from it. */
export type Manner = 'set' | 'add' | 'remove';

/** The words of a change without those that say how it is meant. */
export type ChangeWords = {
  manner: Manner;
  words: string;
  length?: BriefingLength;
  stories?: number;
  /** A verb of its own: `pause`. */
  verb?: 'pause' | 'resume' | 'delete';
};

// `make it`, `please`, `set it to`
const OPENING =
  /^(?:(?:please|and|just|make (?:it|them)|set it|have it|let it be|it should be)\s+)+/iu;
const CLOSING = /\s+(?:please|thanks)$/iu;
// `also at 8pm`, `add pay`, `plus saturdays`
const ADDING =
  /^(?:also|add|plus|additionally|include|including|and also|\+)\s+(?:also\s+)?(?=\S)/iu;
// `about pay too`
const ADDED = /(?<=\S)\s+(?:too|also|as well|in addition)$/iu;
// `remove rates`, `drop the rates`
const REMOVING =
  /^(?:remove|drop|delete|lose|cut|scrap|take (?:away|out|off)|leave out|stop (?:posting|covering|sending)(?: (?:about|on))?)\s+(?:the\s+)?(?:topics?\s+)?(?=\S)/iu;
// `all news`, `no topic`, `without topics`
const ALL_NEWS =
  /^(?:(?:about )?(?:all|everything|anything)|(?:about )?(?:all|any)(?: the| of the)? (?:news|topics)|(?:no|without(?: a| any)?|(?:remove|drop|delete) (?:the |all )?(?:the )?) ?topics?)$/iu;
const VERBS = { pause: 'pause', resume: 'resume', unpause: 'resume', delete: 'delete' } as const;
// `three stories`, `only 3 stories`, `at most ten stories`
const STORIES =
  /(?:^|\s)(?:with\s+)?(?:(?:only|just|max|at most|up to|no more than)\s+)?(\d{1,2}|[a-z]+)\s+(?:stories|headlines)(?=$|\s)/iu;
const LENGTH = new RegExp(
  `(?:^|(?<!\\b(?:day|night|week|how|as))\\s)(?:a (?:bit|little) |much )?(${Object.keys(LENGTH_WORDS).join('|')})(?=$|\\s+(?:about|#))`,
  'iu',
);
// `nine thirty`, `half past nine`
const SPELT =
  /^(?:half past|quarter (?:past|to)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:ten|fifteen|twenty|thirty|forty[- ]five|o'clock|[ap]\.?m\.?))?)(?=$|\s(?:about|on|every|daily|weekdays|#))/iu;

/** Reads `also about pay`, `drop rates`, `shorter` or `only three stories` as what it does. */
export function readChangeWords(typed: string): ChangeWords {
  const text = typed.trim().replace(OPENING, '').replace(CLOSING, '');
  const low = text.toLowerCase();
  if (Object.hasOwn(VERBS, low))
    return { manner: 'set', words: '', verb: VERBS[low as keyof typeof VERBS] };
  if (ALL_NEWS.test(text)) return { manner: 'set', words: 'topic:none' };
  if (REMOVING.test(text)) return { manner: 'remove', words: text.replace(REMOVING, '') };
  if (ADDING.test(text) || ADDED.test(text)) {
    const words = text.replace(ADDING, '').replace(ADDED, '');
    return { manner: 'add', words: withAt(words) };
  }
  const { rest, ...aside } = takeAside(text);
  return { manner: 'set', words: rest, ...aside };
}

/** `nine thirty` is `at nine thirty`. */
const withAt = (words: string): string => (SPELT.test(words) ? `at ${words}` : words);

/** The length and the number of stories, where words say them. */
export function takeAside(text: string): {
  rest: string;
  length?: BriefingLength;
  stories?: number;
} {
  const [all = '', count = ''] = STORIES.exec(text) ?? [];
  const low = count.toLowerCase();
  const stories = Object.hasOwn(STORY_COUNTS, low)
    ? STORY_COUNTS[low]!
    : Number(count || Number.NaN);
  const left = Number.isNaN(stories) ? text : text.replace(all, ' ').trim();
  const said = LENGTH.exec(left);
  const isTopic = said !== null && isWithin(left, said.index);
  const length = said && !isTopic ? LENGTH_WORDS[said[1]!.toLowerCase()] : undefined;
  return {
    rest: withAt(length ? left.replace(said![0], '').trim() : left),
    ...(length && { length }),
    ...(!Number.isNaN(stories) && { stories }),
  };
}

/** `about nights long`: what follows `about` is part of it. */
const isWithin = (text: string, at: number): boolean =>
  /(?:^|\s)(?:about|on|topics?:?|re)\s[^,]*$/iu.test(text.slice(0, at)) &&
  readTopics(text.slice(0, at)).length > 0;
