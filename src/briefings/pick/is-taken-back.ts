import type { StoredQuote } from '../../model.ts';

/** So far behind a quotation its speaker goes on. */
const MAX_BETWEEN = 200;
// `,” writes Ann Lee, the mayor. “However, …`: behind the words, in the same paragraph
const GOES_ON_AGAINST = /^[^“\n]{0,200}[“"](?:although|but|however|nevertheless|still,|yet)\b/iu;

/** Whether the same speech goes on with a “however”: its first half alone says half of what was said. */
export function isTakenBack({ kind, article, spans }: StoredQuote): boolean {
  const end = spans.at(-1)?.end;
  if (kind === 'indirect' || end === undefined) return false;
  return GOES_ON_AGAINST.test(article.text.slice(end, end + MAX_BETWEEN + 20));
}
