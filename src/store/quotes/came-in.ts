import type { Span } from '../../model.ts';
import { countWords } from '../../text/count-words.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, QuoteRow } from '../database/tables.ts';
import { toWords } from './quotation-key.ts';

type Row = Pick<QuoteRow, 'id' | 'articleId' | 'spans' | 'revisionId'>;
/** A text of a report, in the order in which they were read; `id` is null for the latest. */
type Version = { id: string | null; text: string; readAt: string };

/** An earlier text that is shorter was a teaser, whose report may have had the words all along. */
const MIN_SHARE = 0.5;

/**
 * When the words of quotes came into their reports, by the quotes’ ids: only of those whose reports
 * were first read without them.
 */
export async function readCameIn(db: Db, rows: Row[]): Promise<Map<string, string>> {
  const versions = await readVersions(db, [...new Set(rows.map(({ articleId }) => articleId))]);
  return new Map(
    rows.flatMap((row) => {
      const since = cameIn(row, versions.get(row.articleId) ?? []);
      return since === undefined ? [] : [[row.id, since]];
    }),
  );
}

/** Of reports that were edited. */
async function readVersions(db: Db, articleIds: string[]): Promise<Map<string, Version[]>> {
  const found: (Version & { articleId: string })[] = [];
  for (const batch of inBatches(articleIds)) {
    const earlier = await db
      .selectFrom('revisions')
      .select(['articleId', 'id', 'text', 'readAt'])
      .where('articleId', 'in', batch)
      .orderBy('readAt')
      .execute();
    const edited = [...new Set(earlier.map(({ articleId }) => articleId))];
    if (edited.length === 0) continue;
    const latest = await db
      .selectFrom('articles')
      .select(['id', 'text', 'readAt'])
      .where('id', 'in', edited)
      .execute();
    found.push(...earlier, ...latest.map((one) => ({ ...one, articleId: one.id, id: null })));
  }
  return Map.groupBy(found, ({ articleId }) => articleId);
}

/** The first text that has the words is never later than the one that they are copied from. */
function cameIn({ spans, revisionId }: Row, versions: Version[]): string | undefined {
  const at = versions.findIndex(({ id }) => id === revisionId);
  const own = versions[at];
  if (!own) return undefined;
  const least = MIN_SHARE * countWords(own.text);
  const known = versions.slice(0, at + 1).filter(({ text }) => countWords(text) >= least);
  const pieces = (JSON.parse(spans) as Span[]).map(({ start, end }) =>
    toWords(own.text.slice(start, end)),
  );
  const first = known.findIndex(({ text }) => {
    const words = ` ${toWords(text)} `;
    return pieces.every((piece) => words.includes(` ${piece} `));
  });
  return first > 0 ? known[first]!.readAt : undefined;
}
