import type { Context, Example } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { exampleText } from '../src/chat/line/fill-examples.ts';
import { sayBack } from '../src/chat/say-back.ts';
import { foldTerms } from '../src/text/fold-terms.ts';

// `-kessia`: what briefings and follows leave out
const LEFT_OUT = /(?<!\S)[-−–](?=\p{L})/u;

/** The terms of what was typed; `better` shows what to type where it has none. */
export async function readTerms(
  typed: string,
  better: Example,
  context: Context,
): Promise<string[]> {
  const terms = foldTerms(typed);
  if (terms.length === 0)
    throw new UserError(
      `“${sayBack(typed)}” has no words to search for: signs, and words like “the” and “of”, are everywhere. Name what it is about.${await exampleText([better], context)}`,
    );
  return terms;
}

/** The same for a topic, of which nothing can be left out here. */
export async function readTopicTerms(
  typed: string,
  better: Example,
  context: Context,
): Promise<string[]> {
  if (LEFT_OUT.test(typed))
    throw new UserError(
      `“${sayBack(typed)}” would leave something out: briefings and follows can do that, but this cannot. Name only what it is about.`,
    );
  return readTerms(typed, better, context);
}
