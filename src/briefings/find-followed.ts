import type { Store } from '../store/store.ts';
import { isTellable, type Statement, saysSomething, toStatement } from './choose-statement.ts';
import type { Said } from './said.ts';

const MAX_SHOWN = 6;
/** To choose from. */
const MAX_READ = 60;

type Search = { placeId: string; speakerIds: string[]; since: string; before: string };

/** What the people who are followed have said, the newest first, each statement once. */
export async function findFollowed(
  search: Search,
  { said, known }: { said: Said; known: ReadonlySet<string> },
  store: Store,
): Promise<Statement[]> {
  if (search.speakerIds.length === 0) return [];
  const quotes = await store.listQuotes({ ...search, limit: MAX_READ });
  const found: Statement[] = [];
  for (const quote of quotes.filter((one) => isTellable(one) && !known.has(one.id))) {
    const statement = toStatement(quote);
    if (!saysSomething(statement) || said.has(statement.words)) continue;
    said.add(statement.words);
    found.push(statement);
    if (found.length === MAX_SHOWN) break;
  }
  return found;
}
