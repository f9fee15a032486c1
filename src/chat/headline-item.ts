import type { Article } from '../model.ts';
import { aboutArticle, publishedOf } from './about-article.ts';
import type { Item } from './reply.ts';

/** An article of which there is nothing to copy but its headline, as a line with a link. */
export function headlineItem(article: Article): Item {
  const { title, outlet, url } = article;
  const told = [outlet, publishedOf(article)?.slice(0, 10), aboutArticle(article)];
  return { label: title, detail: told.filter(Boolean).join(' · '), url, action: null };
}
