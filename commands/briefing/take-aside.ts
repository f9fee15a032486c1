import { readTopics } from '../../src/briefings/order/topics.ts';
import type { BriefingLength } from '../../src/model.ts';
import { LENGTH_WORDS, STORY_COUNTS } from './data/change-words.ts';

// `three stories`, `only 3 stories`, `at most ten stories`, `stories 10`
const STORIES =
  /(?:^|\s)(?:with\s+)?(?:(?:only|just|max|at most|up to|no more than)\s+)?(?:(\d{1,2}|[a-z]+)\s+(?:stories|story|headlines?)|stories:?(?: to)?\s+(\d{1,2}))(?=$|\s)/iu;
const LENGTH = new RegExp(
  `(?:^|(?<!\\b(?:day|night|week|how|as))\\s)(?:(?:the )?length:?(?: to| is)? |a (?:bit|little) |much )?(${Object.keys(LENGTH_WORDS).join('|')})(?=$|\\s+(?:about|#))`,
  'iu',
);
// `nine thirty`, `half past nine`
const SPELT =
  /^(?:half past|quarter (?:past|to)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:ten|fifteen|twenty|thirty|forty[- ]five|o'clock|[ap]\.?m\.?))?)(?=$|\s(?:about|on|every|daily|weekdays|#))/iu;

/** `nine thirty` is `at nine thirty`. */
export const withAt = (words: string): string => (SPELT.test(words) ? `at ${words}` : words);

/** The length and the number of stories, where words say them. */
export function takeAside(text: string): {
  rest: string;
  length?: BriefingLength;
  stories?: number;
} {
  const [all = '', before, behind] = STORIES.exec(text) ?? [];
  const low = (before ?? behind ?? '').toLowerCase();
  const stories = Object.hasOwn(STORY_COUNTS, low) ? STORY_COUNTS[low]! : Number(low || Number.NaN);
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
