import type { Context, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import { anyInMarks } from '../any-in-marks.ts';
import { nearTopics } from './near-topic.ts';

type Asking = {
  command: 'coverage' | 'quotes' | 'summary';
  option: 'about' | 'topic';
  given?: Given;
};

/** That nothing here is about these words, with the words of reports that may have been meant. */
export async function unknownTopic(
  text: string,
  asking: Asking,
  context: Context,
): Promise<UserError> {
  const said = sayBack(text);
  return (
    (await misspeltTopic(text, asking, context)) ??
    new UserError(
      say('No report here speaks of “{typed}”, and nobody of that name has been quoted.', {
        typed: said,
      }),
      [
        { label: `search ${said}`, line: formatLine('search', { words: text }) },
        'speakers',
        'help',
      ],
      { word: said },
    )
  );
}

/** Asks whether another topic was meant; undefined where none is spelt nearly so. */
export async function misspeltTopic(
  text: string,
  { command, option, given = {} }: Asking,
  context: Context,
): Promise<UserError | undefined> {
  const near = await nearTopics(text, context);
  if (near.length === 0) return undefined;
  return new UserError(
    say('No report here speaks of “{typed}”. Did you mean {topics}?', {
      typed: sayBack(text),
      topics: anyInMarks(near),
    }),
    near.map((one) => ({ label: one, line: formatLine(command, { ...given, [option]: one }) })),
    { word: sayBack(text), what: 'topic', asksBack: true },
  );
}
