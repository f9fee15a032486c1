import type { Options } from '../command.ts';
import { parseMoment } from '../times/parse-moment.ts';
import type { Word } from '../words.ts';

/** `the day before yesterday`, `20th of November 2026` */
const MAX_WORDS = 4;

/**
 * Takes the words of a time together where nobody put them in marks: `since:last week` becomes one
 * word, and so does `since: 7d`. Of several readings the longest counts.
 */
export function joinMoments(words: Word[], options: Options): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const length = opensMoment(words[at]!, options)
      ? lengthOfMoment(words.slice(at, at + MAX_WORDS))
      : 1;
    joined.push(length > 1 ? joinWords(words.slice(at, at + length)) : words[at]!);
    at += length;
  }
  return joined;
}

/** In `since:"2" May` the marks, which make the word longer than its value, end the time. */
function opensMoment({ value, start, end }: Word, options: Options): boolean {
  const option = /^([a-z]+):/u.exec(value)?.[1] ?? '';
  const isBare = end - start === value.length;
  return isBare && Object.hasOwn(options, option) && options[option]?.kind === 'moment';
}

/** How many of the words, which begin with `since:…`, are a time; at least the first. */
function lengthOfMoment(words: Word[]): number {
  const marked = words.findIndex(({ quoted }) => quoted);
  const most = marked < 0 ? words.length : marked;
  for (let length = most; length > 1; length--) {
    const { value } = joinWords(words.slice(0, length));
    if (parseMoment(value.slice(value.indexOf(':') + 1))) return length;
  }
  return 1;
}

const joinWords = (words: Word[]): Word => ({
  value: words
    .map(({ value }) => value)
    .join(' ')
    .replace(/^([a-z]+:) /u, '$1'),
  quoted: false,
  start: words[0]!.start,
  end: words.at(-1)!.end,
});
