import type { Article } from '../../model.ts';
import type { About } from './to-article.ts';

/** Nobody rightly dates it, and its feed had it before we looked: it is no news of any day. */
export const isBacklog = ({ dating }: Article, { isFirstVisit }: About): boolean =>
  isFirstVisit === true && dating !== undefined;
