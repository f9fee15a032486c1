import type { Context, Example } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { exampleText } from '../src/chat/fill-examples.ts';
import { foldTerms } from '../src/text/fold-terms.ts';

/** The terms of what was typed; `better` shows what to type where it has none. */
export async function readTerms(
  typed: string,
  better: Example,
  context: Context,
): Promise<string[]> {
  const terms = foldTerms(typed);
  if (terms.length === 0)
    throw new UserError(
      `“${typed}” has no words to search for: signs, and words like “the” and “of”, are everywhere. Name what it is about.${await exampleText([better], context)}`,
    );
  return terms;
}
