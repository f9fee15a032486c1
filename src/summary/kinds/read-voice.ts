import { JUDGING, LEANING, URGING } from '../data/opinion-words.ts';
import { isReported } from './is-reported.ts';

// on lower case, which is twice as fast as ignoring case
const JUDGES = new RegExp(`\\b(?:${[...URGING, ...JUDGING].join('|')})\\b`, 'u');
const LEANS = new RegExp(`\\b(?:${LEANING.join('|')})\\b`, 'u');

/**
 * How a sentence speaks, by what its author says himself: others: somebody else is reported; judges:
 * the author himself judges or urges; leans: he seems to, as news does now and then; tells: neither.
 */
export type Voice = 'others' | 'judges' | 'leans' | 'tells';

export function readVoice(own: string): Voice {
  if (isReported(own)) return 'others';
  const words = own.toLowerCase();
  if (JUDGES.test(words)) return 'judges';
  return LEANS.test(words) ? 'leans' : 'tells';
}
