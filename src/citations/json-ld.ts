import type { Statement } from './statement.ts';
import { doubtOf, sayFate, wordsOf } from './words-of.ts';

/**
 * The statement as a `Quotation` of schema.org. The pieces of a broken quotation are a list; of
 * reported speech the text is the article's own clause, and `description` says which it is, and what
 * has become of the words since. Who is only probably the speaker is described so, and so is who certainly is, or is disputed.
 */
export function jsonLd(statement: Statement): Record<string, unknown> {
  const { kind, texts, manner, passageUrl, quoteId, receipt } = statement;
  const text = kind === 'direct' ? (texts.length === 1 ? texts[0] : texts) : wordsOf(statement);
  return known({
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    identifier: receipt ?? quoteId,
    text,
    description: [manner, ...sayFate(statement)].join('; '),
    creator: creatorOf(statement),
    url: passageUrl,
    isPartOf: articleOf(statement),
  });
}

const TYPES = { person: 'Person', organisation: 'Organization', other: 'Thing' } as const;

function creatorOf({ speaker, role, sure, speakerKind, ...statement }: Statement) {
  if (speaker === null) return null;
  const type = TYPES[speakerKind ?? 'other'];
  return known({
    '@type': type,
    name: speaker,
    jobTitle: type === 'Person' ? role : null,
    description:
      [!sure && 'probably the speaker', doubtOf(statement)].filter(Boolean).join('; ') || null,
  });
}

function articleOf(statement: Statement) {
  const { headline, byline, outlet, published, articleId, passageUrl, sample } = statement;
  return known({
    '@type': 'NewsArticle',
    identifier: articleId,
    headline,
    creditText: byline,
    publisher: outlet && { '@type': 'Organization', name: outlet },
    datePublished: published,
    url: passageUrl?.replace(/#.*$/su, ''),
    description: sample ? 'invented sample' : null,
  });
}

const known = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
  );
