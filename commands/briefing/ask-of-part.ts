import { UserError } from '../../src/chat/errors.ts';

const TIMES: Record<string, readonly string[]> = {
  morning: ['07:00', '08:00', '09:00'],
  afternoon: ['14:00', '16:00'],
  evening: ['18:00', '19:00', '20:00'],
  night: ['21:00', '22:00'],
};
// `mornings`, `in the evening`
const ALONE = /^(?:(?:in the|every|each|at) )?(morning|afternoon|evening|night)s?$/iu;
// `weekday mornings`
const PART = /(?<!\p{L})mornings?(?!\p{L})/iu;

/** A change that is a part of the day and no more. */
export const isPartAlone = (words: string): boolean => ALONE.test(words);

export const saysPart = (words: string): boolean => PART.test(words) && !/["“:]/u.test(words);

/** When in the morning it should come; its days stay as they are unless they are named. */
export function askOfPart(words: string, again: (words: string) => string): UserError {
  const alone = ALONE.exec(words)?.[1]?.toLowerCase();
  const part = alone ?? 'morning';
  return new UserError(
    `When ${part === 'night' ? 'at night' : `in the ${part}`} should it come?`,
    TIMES[part]!.map((time) => ({ label: time, line: again(alone ? time : `${time} ${words}`) })),
    { what: 'time', asksBack: true },
  );
}
