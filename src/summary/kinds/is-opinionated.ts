import { JUDGING, URGING } from '../data/opinion-words.ts';
import { isReported } from './is-reported.ts';

const OPINION_WORDS = new RegExp(`\\b(?:${[...URGING, ...JUDGING].join('|')})\\b`, 'iu');

/** Whether the author himself judges or urges in a sentence, given what he says in his own words. */
export const isOpinionated = (own: string): boolean => OPINION_WORDS.test(own) && !isReported(own);
