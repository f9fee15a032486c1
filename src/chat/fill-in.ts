import { message, say } from '../language/say.ts';
import { button, type Reply } from './reply/reply.ts';

// what stands before a line that is to open its form, filled in with what it says; nobody types that by chance
const FILL_IN = /^\s*\/?fill-in (?<line>.+)$/su;

export const BACK_TO_FORM = message('Back to the form');

/** What people paste is not kept, so no button carries it. */
const MAX_LINE_CHARS = 1_500;

/** The line of a button that opens the form of a line, filled in with all that the line says. */
export const fillInLine = (line: string): string => `fill-in ${line}`;

/** Whether a line wants its form, and what it is without that. */
export function readFillIn(line: string): { line: string; isForm: boolean } {
  const inner = FILL_IN.exec(line)?.groups?.line;
  return inner === undefined ? { line, isForm: false } : { line: inner, isForm: true };
}

/** A refusal of what was filled in, with a button that opens the form as it was sent. */
export const withWayBack = (refusal: Reply, line: string): Reply =>
  line.length > MAX_LINE_CHARS
    ? refusal
    : {
        ...refusal,
        actions: [...refusal.actions, button(say(BACK_TO_FORM), fillInLine(line))],
      };
