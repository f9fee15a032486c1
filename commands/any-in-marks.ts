import { listAny } from '../src/language/list.ts';
import { say } from '../src/language/say.ts';

/** Words that were typed or read, of which some may have been meant: `“gas” or “dams”`. */
export const anyInMarks = (words: string[]): string =>
  listAny(words.map((one) => say('“{words}”', { words: one })));
