import type { Context } from '../../src/chat/command.ts';
import { type Run, toRuns, withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { findOutlet, unknownOutlet } from './find-outlet.ts';
import { plainTopic } from './is-topic.ts';

// How newspapers are called, where one that is not read here is named
const PAPER =
  /\b(?:chronicle|courier|echo|gazette|guardian|herald|independent|journal|ledger|mail|mirror|observer|post|standard|telegraph|times|tribune)$/iu;
// Words that lead to an outlet: “in the Ledger”, “from the Ledger”, “according to the Ledger”
const LEADS = new Set(['in', 'from', 'by', 'at']);

/** The outlet that a question names, and all other words as its topic. */
export async function readTopic(
  tokens: Token[],
  again: (outlet: string) => string,
  context: Context,
): Promise<{ topic?: string; source?: string }> {
  let source: string | undefined;
  const others: Run[] = [];
  for (const run of toRuns(tokens)) {
    const text = textOf(run.kind === 'lead' ? withoutAsking(run.tokens) : run.tokens);
    const mayBe = run.kind === 'lead' || LEADS.has(run.marker);
    const outlet =
      mayBe && source === undefined ? await findOutlet(text, again, context) : undefined;
    if (outlet !== undefined) source = outlet;
    else if (LEADS.has(run.marker) && PAPER.test(text))
      throw await unknownOutlet(text, again, context);
    else others.push(run);
  }
  const topic = plainTopic(textOf(joinRuns(others)));
  return { ...(topic !== '' && { topic }), ...(source !== undefined && { source }) };
}

/** The words in their order, those that lead to a run between two of them. */
const joinRuns = (runs: Run[]): Token[] =>
  runs.flatMap(({ marker, tokens }, at) =>
    at > 0 && marker !== '' ? [{ text: marker, low: marker, quoted: false }, ...tokens] : tokens,
  );
