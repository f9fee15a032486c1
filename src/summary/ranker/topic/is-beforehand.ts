import { ASSURING } from '../../data/old-news.ts';

// had the full support of the board, is the safest in the country, was cleared for launch
const BEFOREHAND = new RegExp(`\\b(?:${ASSURING.join('|')})\\b`, 'iu');

/** Whether a sentence supports, promises or prepares: after the event nobody needs it. */
export const isBeforehand = (text: string): boolean => BEFOREHAND.test(text);
