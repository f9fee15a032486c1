import type { Context } from '../../src/chat/command.ts';
import type { Article } from '../../src/model.ts';
import { splitAlternatives } from '../../src/text/alternatives.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import type { StatementSearch } from './every-statement.ts';

/** The newest reports that contain the words; those about them are chosen from these. */
const MAX_REPORTS = 12;
/** A file may take longer. */
export const MAX_REPORTS_IN_FILE = 400;

/**
 * The search for statements that do not name the topic, but were made in reports about it; undefined
 * where there are none. Of more reports than can be read at once, the newest count.
 */
export async function inReportsAbout(
  about: string,
  { terms = [], ...search }: StatementSearch,
  { store }: Context,
  { most = MAX_REPORTS } = {},
): Promise<StatementSearch | undefined> {
  const { placeId, speakerIds, since, before, outlet } = search;
  const found = await store.findArticles({
    placeId,
    terms,
    ...(speakerIds && { speakerIds }),
    ...(since && { since }),
    ...(before && { before }),
    ...(outlet && { outlet }),
    limit: most,
  });
  const { keepOnTopicInTurns } = await import('../keep-on-topic-in-turns.ts');
  const ids = new Set<string>();
  for (const topic of splitAlternatives(about)) {
    const { reports, areAbout } = await keepOnTopicInTurns(having(found, topic), topic);
    if (areAbout) for (const { id } of reports) ids.add(id);
  }
  return ids.size > 0 ? { ...search, without: terms, articleIds: [...ids] } : undefined;

  /** Of several alternatives, a report need have one. */
  function having(reports: Article[], topic: string): Article[] {
    if (topic === about) return reports;
    const wanted = foldTerms(topic);
    return reports.filter(({ title, text }) => {
      const own = new Set(foldTerms(`${title} ${text}`));
      return wanted.every((term) => own.has(term));
    });
  }
}
