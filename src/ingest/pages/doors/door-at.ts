import { say } from '../../../language/say.ts';
import { UnreadableError } from '../../unreadable-error.ts';

/** What is said of a page that shows a door; `site` is how its site is called. */
export const doorAt = (site: string): UnreadableError =>
  new UnreadableError(say('{site} shows a door to programs, not the article.', { site }));
