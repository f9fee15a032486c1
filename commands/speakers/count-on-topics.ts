import type { Context } from '../../src/chat/command.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import { inReportsAbout } from '../quotes/in-reports-about.ts';
import type { SpokenTopic } from './find-topics.ts';

/** How many statements are on a topic, as the list behind its button counts them. */
export type CountedTopic = Pick<SpokenTopic, 'topic'> & {
  /** Those that have it in their sentence. */
  naming: number;
  /** Others, made in reports about it. */
  inReports: number;
  /** False where there are more that have it. */
  exact: boolean;
};

/**
 * Counts what the button of each topic will list; one that nothing is found for is left out. Topics
 * are chosen by the headlines over the statements, but a report may be about what its headline lacks.
 */
export async function countOnTopics(
  topics: SpokenTopic[],
  search: StatementSearch,
  context: Context,
): Promise<CountedTopic[]> {
  const counted: CountedTopic[] = [];
  for (const { topic } of topics) counted.push(await countOnTopic(topic, search, context));
  return counted.filter(({ naming, inReports }) => naming + inReports > 0);
}

async function countOnTopic(
  topic: string,
  search: StatementSearch,
  context: Context,
): Promise<CountedTopic> {
  const { store } = context;
  const onTopic = { ...search, terms: foldTerms(topic) };
  const { total: naming, exact } = await store.findQuotes({ ...onTopic, limit: 0 });
  const others = await inReportsAbout(topic, onTopic, context);
  const inReports = others ? (await store.findQuotes({ ...others, limit: 0 })).total : 0;
  return { topic, naming, inReports, exact };
}
