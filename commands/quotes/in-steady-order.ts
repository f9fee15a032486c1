import { publishedOf } from '../../src/chat/receipts/about-article.ts';
import type { SeenStatement } from './every-statement.ts';

/** So many are kept in memory to be put in order; longer runs are, piece by piece. */
const MAX_RUN = 5_000;

/**
 * The same statements, the newest first, in an order that does not tell which article was read first:
 * those of one moment, and the undated that follow one another, by file, address and headline, then
 * as they stand in the text.
 */
export async function* inSteadyOrder(
  statements: AsyncIterable<SeenStatement>,
): AsyncGenerator<SeenStatement, void, undefined> {
  let run: SeenStatement[] = [];
  for await (const one of statements) {
    const isSame = run[0] !== undefined && momentOf(run[0]) === momentOf(one);
    if (!isSame || run.length === MAX_RUN) {
      yield* run.toSorted(compare);
      run = [];
    }
    run.push(one);
  }
  yield* run.toSorted(compare);
}

/** To the second, as the store keeps them in order. */
const momentOf = ({ quote }: SeenStatement): string =>
  publishedOf(quote.article)?.slice(0, 19) ?? 'undated';

function compare(one: SeenStatement, other: SeenStatement): number {
  const [keys, others] = [keysOf(one), keysOf(other)];
  const at = keys.findIndex((key, n) => key !== others[n]);
  if (at < 0) return 0;
  const isNewer = at === 0 && keys[0]! > others[0]!;
  return isNewer || (at > 0 && keys[at]! < others[at]!) ? -1 : 1;
}

const keysOf = ({ quote: { id, article, spans } }: SeenStatement): (string | number)[] => [
  publishedOf(article) ?? '',
  article.fileName ?? '',
  article.url ?? '',
  article.title,
  // An earlier version has the id of its article before its own.
  article.id,
  spans[0]?.start ?? 0,
  id,
];
