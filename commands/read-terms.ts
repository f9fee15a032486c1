import type { Context, Example } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { exampleText } from '../src/chat/line/fill-examples.ts';
import { sayBack } from '../src/chat/say-back.ts';
import { say } from '../src/language/say.ts';
import { foldTerms } from '../src/text/fold-terms.ts';

// `-kessia`: what briefings and follows leave out
const LEFT_OUT = /(?<!\S)[-−–](?=\p{L})/u;

/** The terms of what was typed; `better` shows what to type where it has none. */
export async function readTerms(
  typed: string,
  better: Example,
  context: Context,
  read = foldTerms,
): Promise<string[]> {
  const terms = read(typed);
  if (terms.length > 0) return terms;
  const words = sayBack(typed);
  const refusal = say(
    '“{words}” has no words to search for: signs, and words like “the” and “of”, are everywhere. Name what it is about.',
    { words },
  );
  throw new UserError(`${refusal}${await exampleText([better], context)}`, [], { word: words });
}

/** The same for a topic, of which nothing can be left out here. */
export async function readTopicTerms(
  typed: string,
  better: Example,
  context: Context,
  read = foldTerms,
): Promise<string[]> {
  if (LEFT_OUT.test(typed))
    throw new UserError(
      say(
        '“{words}” would leave something out: briefings and follows can do that, but this cannot. Name only what it is about.',
        { words: sayBack(typed) },
      ),
      [],
      { word: sayBack(typed) },
    );
  return readTerms(typed, better, context, read);
}
