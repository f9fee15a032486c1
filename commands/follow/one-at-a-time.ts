import { UserError } from '../../src/chat/errors.ts';
import { inMarks } from '../../src/chat/in-marks.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';

// `gas talks and pay`
const BETWEEN = /\s*(?:,|&|(?<!\p{L})(?:and|or)(?!\p{L}))\s*/u;
const MAX_PARTS = 4;

/** What a list names; one where it is none, or has marks around its words. */
export const partsOf = (text: string): string[] =>
  /["“”]/u.test(text) ? [text] : text.split(BETWEEN).filter((part) => part !== '');

/**
 * A follow is of one thing: which is first, or are all one name, as “law and order” is. `line` follows
 * one of them.
 */
export async function askWhichOf(
  parts: string[],
  whole: string,
  line: (part: string) => string | Promise<string>,
): Promise<UserError> {
  const offered = [...parts.slice(0, MAX_PARTS), whole];
  const some = parts.slice(0, MAX_PARTS).map((part) => inMarks(sayBack(part)));
  return new UserError(
    say('I follow one thing at a time: {things} first?', { things: listAny(some) }),
    await Promise.all(
      offered.map(async (part) => ({ label: sayBack(part), line: await line(part) })),
    ),
    { word: sayBack(whole), what: 'topic', asksBack: true },
  );
}
