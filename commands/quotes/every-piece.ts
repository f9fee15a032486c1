import type { Context } from '../../src/chat/command.ts';
import { statementOf } from '../../src/chat/receipts/statement-of.ts';
import type { Format } from '../../src/citations/formats.ts';
import type { Row } from '../../src/citations/statement.ts';
import type { StoredQuote } from '../../src/model.ts';
import { everyStatement, type StatementSearch } from './every-statement.ts';
import { inSteadyOrder } from './in-steady-order.ts';

/** A search, and what its statements have to do with the topic. */
export type Searched = StatementSearch & Pick<Row, 'onTopic'>;

/** The head of the file, then one piece for each statement. */
export async function* everyPiece(
  searches: Searched[],
  format: Format,
  context: Context,
): AsyncGenerator<string, void, undefined> {
  yield format.head;
  const firstOf = new Map<string, string>();
  for (const { onTopic, ...search } of searches)
    for await (const { quote, firstSeenAt } of inSteadyOrder(everyStatement(search, context))) {
      const statement = statementOf(quote);
      const sameAs = repeated(quote, statement.receipt, firstOf);
      yield format.write({ ...statement, onTopic, firstSeenAt, sameAs });
    }
}

/** The receipt of the first that is the same, but for itself, which may come twice in its article. */
function repeated(
  { repeatKey }: StoredQuote,
  receipt: string | null,
  firstOf: Map<string, string>,
): string | null {
  if (repeatKey === undefined || receipt === null) return null;
  const first = firstOf.get(repeatKey);
  if (first === undefined) firstOf.set(repeatKey, receipt);
  return first === undefined || first === receipt ? null : first;
}
