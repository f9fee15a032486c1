import { sayReason } from './say-reason.ts';

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What a log says in passing, as a sentence. */
export const sentence = (stored: string): string => {
  const text = sayReason(stored);
  return text && capital(/[.!?]$/u.test(text) ? text : `${text}.`);
};
