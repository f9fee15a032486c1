import type { Span } from '../../model.ts';
import { wordsAt } from '../../text/words-at.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';

/** The words of quotes that were told to a place before. */
export type StatementWords = {
  /**
   * By their ids, of these speakers alone if given. It is not asked who may see them: for what was
   * shown there already.
   */
  findStatementWords(ids: string[], speakerIds?: string[]): Promise<Map<string, string>>;
};

export function statementWords(db: Db): StatementWords {
  return {
    async findStatementWords(ids, speakerIds) {
      const found = new Map<string, string>();
      for (const batch of inBatches([...new Set(ids)])) {
        const rows = await db
          .selectFrom('quotes')
          .innerJoin('articles', 'articles.id', 'quotes.articleId')
          .leftJoin('revisions', 'revisions.id', 'quotes.revisionId')
          .select(['quotes.id', 'quotes.spans', 'articles.text', 'revisions.text as earlier'])
          .where('quotes.id', 'in', batch)
          .$if(speakerIds !== undefined, (query) =>
            query.where('quotes.speakerId', 'in', speakerIds ?? []),
          )
          .execute();
        for (const { id, spans, text, earlier } of rows)
          found.set(id, wordsAt(earlier ?? text, JSON.parse(spans) as Span[]));
      }
      return found;
    },
  };
}
