import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';

/** That these words mean nothing where they stand, and where what they may be stands. */
export const notUnderstood = (text: string): UserError =>
  new UserError(
    say(
      'I do not know what “{typed}” means here. What it is about stands after “about”, an outlet after “in”, a time after “since”.',
      { typed: sayBack(text) },
    ),
    [
      { label: `search ${sayBack(text)}`, line: formatLine('search', { words: text }) },
      'help quotes',
    ],
    { word: sayBack(text) },
  );
