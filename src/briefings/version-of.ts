import type { Article } from '../model.ts';

/** Changes with every revision. */
export function versionOf({ id, readAt }: Article): string {
  return `${id} ${readAt}`;
}
