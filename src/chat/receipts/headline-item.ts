import { writeDay } from '../../language/days.ts';
import type { Article } from '../../model.ts';
import type { Item } from '../reply/reply.ts';
import { aboutArticle, publishedOf } from './about-article.ts';

/** An article of which there is nothing to copy but its headline, as a line with a link. */
export function headlineItem(article: Article): Item {
  const { title, outlet } = article;
  return { ...outletItem(article), label: title, detail: `${outlet} · ${detailOf(article)}` };
}

/** The same under its headline. */
const outletItem = (article: Article): Item => ({
  label: article.outlet,
  detail: detailOf(article),
  url: article.url,
  actions: [],
});

const detailOf = (article: Article): string =>
  [dayOf(publishedOf(article)), aboutArticle(article)].filter(Boolean).join(' · ');

const dayOf = (published: string | null): string | null => published && writeDay(published);
