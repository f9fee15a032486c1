import { inMarks } from '../src/chat/in-marks.ts';
import { listAny } from '../src/language/list.ts';

/** Words that were typed or read, of which some may have been meant: `“gas” or “dams”`. */
export const anyInMarks = (words: string[]): string => listAny(words.map(inMarks));
