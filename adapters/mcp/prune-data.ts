type Json = Record<string, unknown>;

/**
 * What a command tells programs, without what the answer has beside it anyway: of a passage only
 * where it stands is left, and citations are the receipt’s.
 */
export function pruneData(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(pruneData);
  if (!isRecord(data)) return data ?? null;
  if (isRecord(data.article) && (Array.isArray(data.spans) || 'start' in data))
    return placeOf(data);
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, pruneData(value)]),
  );
}

function placeOf({ article, spans, start, end, receipt }: Json) {
  return {
    articleId: (article as Json).id,
    spans: spans ?? [{ start, end }],
    ...(typeof receipt === 'string' && { receipt }),
  };
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
