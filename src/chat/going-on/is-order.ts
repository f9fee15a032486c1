import type { Command } from '../command.ts';
import { withoutSlash } from '../line/line.ts';
import { readFollowing } from '../understand/read-following.ts';
import { readPosting } from '../understand/read-posting.ts';
import { splitLine } from '../words.ts';

// `follow her`, `unfollow that`: sentences, though they begin with a command’s name
const POINTS =
  /^(?:un)?follow (?:he|her|him|it|she|that|these|they|this|those|them)(?: \p{L}+)?[?!. ]*$/iu;

/** Whether a line in a thread is a command, or wants something posted or followed: no further question. */
export function isOrder(typed: string, commands: Command[]): boolean {
  const line = withoutSlash(typed).trim();
  if (POINTS.test(line)) return false;
  const first = splitLine(line)[0]?.value.toLowerCase();
  if (typed !== line || commands.some(({ name }) => name === first)) return true;
  return readPosting(line) !== undefined || readFollowing(line) !== undefined;
}
