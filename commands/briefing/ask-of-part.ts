import { UserError } from '../../src/chat/errors.ts';
import { type Message, message, say } from '../../src/language/say.ts';

const TIMES: Record<string, readonly string[]> = {
  morning: ['07:00', '08:00', '09:00'],
  afternoon: ['14:00', '16:00'],
  evening: ['18:00', '19:00', '20:00'],
  night: ['21:00', '22:00'],
};
const QUESTIONS: Record<string, Message> = {
  morning: message('When in the morning should it come?'),
  afternoon: message('When in the afternoon should it come?'),
  evening: message('When in the evening should it come?'),
  night: message('When at night should it come?'),
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
    say(QUESTIONS[part]!),
    TIMES[part]!.map((time) => ({ label: time, line: again(alone ? time : `${time} ${words}`) })),
    { what: 'time', asksBack: true },
  );
}
