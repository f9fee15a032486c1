type Json = Record<string, unknown>;

/** Nobody reads more of a list at once; a desk may have thousands of sources. */
const MAX_ITEMS = 200;

/**
 * What a command tells programs, without what the answer has beside it anyway: of a passage only
 * where it stands is left, and citations are the receipt’s. Long lists are cut, and how much of them
 * is counted.
 */
export function pruneData(data: unknown): { data: unknown; left: number } {
  let left = 0;
  return { data: prune(data), left };

  function prune(value: unknown): unknown {
    if (Array.isArray(value)) {
      left += Math.max(0, value.length - MAX_ITEMS);
      return value.slice(0, MAX_ITEMS).map(prune);
    }
    if (!isRecord(value)) return value ?? null;
    if (isPassage(value)) return placeOf(value);
    const known = Object.entries(value).filter(([, own]) => own !== undefined);
    return Object.fromEntries(known.map(([key, own]) => [key, prune(own)]));
  }
}

type Passage = Json & { article: Json };

const isPassage = (value: Json): value is Passage =>
  isRecord(value.article) && (Array.isArray(value.spans) || 'start' in value);

const placeOf = ({ article, spans, start, end, receipt }: Passage) => ({
  articleId: article.id,
  spans: spans ?? [{ start, end }],
  ...(typeof receipt === 'string' && { receipt }),
});

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
