import type { Article } from '../../model.ts';

/** Changes with every revision, and from store to store. */
export function versionOf({
  id,
  readAt,
  title,
  text,
}: Pick<Article, 'id' | 'readAt' | 'title' | 'text'>): string {
  return `${id} ${readAt} ${text.length} ${title}`;
}
