import { DEATHS, HURT } from '../../summary/weight/data/deaths.ts';
import { isPhrase, toldWords } from '../../summary/weight/told.ts';

/** Outlets count in other ways: a little more is not news. */
const MUCH_MORE = 1.2;
// 212; 3,500; not the year 2026
const COUNT = /(?<![\p{L}\d.,$€£])(?!(?:19|20)\d\d(?!\d))\d{1,3}(?:,?\d{3}){0,3}(?![\d%])/gu;

/** Whether a headline counts many more dead or hurt than anything that was told before. */
export function isHigherToll(title: string, before: string[]): boolean {
  const words = toldWords(title);
  const isToll = words.some((_, at) => [DEATHS, HURT].some((list) => isPhrase(words, at, list)));
  const told = countsIn(before.join(' '));
  return (
    isToll && told.length > 0 && Math.max(0, ...countsIn(title)) >= MUCH_MORE * Math.max(...told)
  );
}

const countsIn = (text: string): number[] =>
  Array.from(text.matchAll(COUNT), ([count]) => Number(count.replaceAll(',', '')));
