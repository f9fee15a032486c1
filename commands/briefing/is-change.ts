import { ANY_WORD, readOrder } from '../../src/briefings/order/read-order.ts';
import { readChangeWords } from './change-words.ts';

/** Whether words change something, and not only by words that may be a topic. */
export function isChange(words: string): boolean {
  const change = readChangeWords(words);
  if (change.verb || change.count || change.keep) return true;
  if (change.manner !== 'set') return change.words !== '';
  const isAside = change.length !== undefined || change.stories !== undefined;
  if (change.words === '') return isAside;
  const read = readOrder(change.words, ANY_WORD);
  if (read.kind !== 'order') return read.what !== 'topic';
  return !read.loose && (isAside || Object.keys(read.order).length > 0);
}

/** `"nurses strike"` behind a comma: a further topic rather than what is to change. */
export function areTopics(words: string): boolean {
  if (/^[-+–−]/u.test(words) || readChangeWords(words).manner !== 'set') return false;
  const read = readOrder(words, ANY_WORD);
  return read.kind === 'order' && Object.keys(read.order).join() === 'topics';
}

/** Words that say nothing of a schedule. */
export function isName(words: string): boolean {
  const read = readOrder(words, ANY_WORD);
  return read.kind === 'order' && read.loose !== undefined && Object.keys(read.order).length === 1;
}
