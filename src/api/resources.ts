import { article, articles } from './articles.ts';
import { briefing, briefings } from './briefings.ts';
import { edition, editions } from './editions.ts';
import type { Resource } from './resource.ts';
import { search } from './search.ts';
import { speaker, speakers } from './speakers.ts';
import { statement } from './statement.ts';
import { statements } from './statements.ts';
import { stories } from './stories.ts';
import { story } from './story.ts';
import { verify, verifyText } from './verify.ts';

/** Everything that can be read, in the order of the documentation. */
export const resources: Resource[] = [
  statements,
  statement,
  speakers,
  speaker,
  stories,
  story,
  articles,
  article,
  search,
  verify,
  verifyText,
  briefings,
  briefing,
  editions,
  edition,
];
