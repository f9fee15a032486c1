import { JUDGING, LEANING, URGING } from '../data/opinion-words.ts';
import { isReported } from './is-reported.ts';

// on lower case, which is twice as fast as ignoring case
const STRONG = new RegExp(`\\b(?:${[...URGING, ...JUDGING].join('|')})\\b`, 'u');
const LEANS = new RegExp(`\\b(?:${LEANING.join('|')})\\b`, 'u');

/** How plainly the author himself judges or urges in a sentence; news leans now and then. */
export type View = 'plain' | 'leaning' | undefined;

export function readView(own: string): View {
  if (isReported(own)) return undefined;
  const words = own.toLowerCase();
  if (STRONG.test(words)) return 'plain';
  return LEANS.test(words) ? 'leaning' : undefined;
}
