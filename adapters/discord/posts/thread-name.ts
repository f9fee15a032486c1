import { cutText } from '../../../src/chat/fit/cut-text.ts';
import { cleanLine } from '../layout/markup.ts';

const MAX_NAME_CHARS = 100;

/** A title as the name of a thread, which may not be empty. */
export const threadName = (title: string, unnamed: string): string =>
  cutText(cleanLine(title), MAX_NAME_CHARS) || unnamed;
