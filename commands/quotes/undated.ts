import type { Context } from '../../src/chat/command.ts';
import { say } from '../../src/language/say.ts';
import type { StatementSearch } from './every-statement.ts';

/** More are not counted. */
const MAX_COUNTED = 1_000;

/** How many statements times leave out because nobody dates their articles. */
export async function countUndated(
  searches: StatementSearch[],
  { store }: Pick<Context, 'store'>,
): Promise<number> {
  let left = 0;
  for (const { since, before, ...search } of searches) {
    if (since === undefined && before === undefined) continue;
    const undated = { ...search, undated: true, countTo: MAX_COUNTED, limit: 0 };
    const all = await store.findQuotes(undated);
    const kept = await store.findQuotes({
      ...undated,
      ...(since !== undefined && { since }),
      ...(before !== undefined && { before }),
    });
    left += all.total - kept.total;
  }
  return left;
}

/** That there are such, or nothing. */
export const sayUndated = (statements: number): string[] =>
  statements > 0
    ? [
        say(
          'Left out: {statements, plural, one {# statement} other {# statements}} of reports without a date, which no since: or until: can place.',
          { statements },
        ),
      ]
    : [];
