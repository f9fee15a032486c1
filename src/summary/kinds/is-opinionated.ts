import { JUDGING, LEANING, URGING } from '../data/opinion-words.ts';
import { isReported } from './is-reported.ts';

const STRONG = new RegExp(`\\b(?:${[...URGING, ...JUDGING].join('|')})\\b`, 'iu');
const LEANS = new RegExp(`\\b(?:${LEANING.join('|')})\\b`, 'iu');

/** Whether the author himself judges or urges in a sentence, given what he says in his own words. */
export const isOpinionated = (own: string): boolean => STRONG.test(own) && !isReported(own);

/** The same, or one of the signs that news has now and then. */
export const leansToOpinion = (own: string): boolean =>
  (STRONG.test(own) || LEANS.test(own)) && !isReported(own);
