import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';

/** That these words mean nothing where they stand, and where what they may be stands. */
export const notUnderstood = (text: string): UserError =>
  new UserError(
    `I do not know what “${sayBack(text)}” means here. What it is about stands after “about”, an outlet after “in”, a time after “since”.`,
    [
      { label: `search ${sayBack(text)}`, line: formatLine('search', { words: text }) },
      'help quotes',
    ],
    { word: sayBack(text) },
  );
