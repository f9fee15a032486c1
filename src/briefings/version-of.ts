import type { Article } from '../model.ts';

/** Changes with every revision, and from store to store. */
export function versionOf({ id, readAt, title, text }: Article): string {
  return `${id} ${readAt} ${text.length} ${title}`;
}
