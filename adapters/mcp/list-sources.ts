import type { Answer, ShownSentence } from './answer-schema.ts';

type Text = { type: 'text'; text: string };

/** A line for each report, with a link to its first passage: many programs show their model text alone. */
export function listSources({ statements, sentences }: Answer): Text[] {
  const byArticle = new Map<string, ShownSentence>();
  for (const passage of [...statements, ...sentences]) {
    const { articleId } = passage;
    if (articleId !== null && !byArticle.has(articleId)) byArticle.set(articleId, passage);
  }
  if (byArticle.size === 0) return [];
  return [{ type: 'text', text: ['Sources:', ...[...byArticle.values()].map(toLine)].join('\n') }];
}

function toLine({ headline, outlet, published, passageUrl, articleId, sample }: ShownSentence) {
  const about = [outlet, published?.slice(0, 10), sample && 'invented sample'].filter(Boolean);
  return `• ${headline} (${about.join(', ')}): ${passageUrl ?? `onrecord://articles/${articleId}`}`;
}
