import type { Retelling } from '../../store/retelling.ts';
import type { ArticleText } from '../article-text.ts';
import type { About } from '../articles/to-article.ts';
import type { Aside } from '../aside/create-aside.ts';
import { toArticle } from '../aside/reading.ts';

/** Takes over the date, byline and outlet that an article's own file has now; false where they stay. */
export async function retell(
  articleId: string,
  read: ArticleText,
  about: About,
  { store, aside }: { store: Retelling; aside: Aside },
): Promise<boolean> {
  const { outlet, byline, published, ...told } = await aside(toArticle, read, about);
  const { dating, dateTold, fileName } = told;
  return store.retellArticle(articleId, {
    ...{ outlet, byline, published },
    ...(dating !== undefined && { dating }),
    ...(dateTold !== undefined && { dateTold }),
    ...(fileName !== undefined && { fileName }),
  });
}
