import type { Article } from '../../model.ts';
import { addingSentence } from '../pick/adding-sentence.ts';
import { chooseLead } from '../pick/choose-lead.ts';
import { headlineOf } from '../pick/headline-of.ts';
import type { Chosen } from '../told/find-new.ts';

/** So many stories of an edition may be a headline alone while others wait that can be told. */
const MAX_BARE = 1;

/** Teasers of many outlets may all say no more than their headline: what has more to tell comes first. */
export function bareLast(sections: Chosen[][]): Chosen[][] {
  let bare = 0;
  return sections.map((stories) => {
    const { first = [], last = [] } = Object.groupBy(stories, (story) =>
      isBare(story) && ++bare > MAX_BARE ? 'last' : 'first',
    );
    return [...first, ...last];
  });
}

/** Whether all that a story has are teasers that add nothing to its headline. */
export function isBare(story: Chosen): boolean {
  const known = bareness.get(story.articles);
  if (known !== undefined) return known;
  const { articles } = story;
  const isIt =
    story.update === null &&
    articles.every(({ teaser }) => teaser !== undefined) &&
    addingSentence(headlineOf(chooseLead(articles)), articles) === undefined;
  bareness.set(story.articles, isIt);
  return isIt;
}

/** A story is looked at in several shapes of an edition. */
const bareness = new WeakMap<Article[], boolean>();
