import { say } from '../../language/say.ts';
import type { Action, Reply } from './reply.ts';

/** Up to so many are buttons, which take one press where a list takes two. */
const MAX_BUTTONS = 5;

/**
 * The answers to a question back, where there are more than buttons are good for: a list to choose
 * from, on platforms that have one. None that deletes is one among many.
 */
export function choicesOf({ asksBack, actions }: Reply): Action[] | undefined {
  const byLine = new Map(actions.map((action) => [action.line, action]));
  const isList = asksBack && byLine.size > MAX_BUTTONS;
  return isList && actions.every(({ style }) => style !== 'danger')
    ? [...byLine.values()]
    : undefined;
}

/** What stands in the list before anything is chosen; one that is cut says so. */
export const promptOf = (shown: number, all: number): string =>
  all > shown ? say('Choose one (the first {shown} of {all})', { shown, all }) : say('Choose one');
