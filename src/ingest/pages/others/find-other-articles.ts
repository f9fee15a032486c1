const NO_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * Further `<article>` elements with a main headline of their own, as an endless page adds them: all
 * but that which has the title of the page, if there is one.
 */
export function findOtherArticles(document: Document, title: string | null): Set<Element> {
  const articles = [...document.querySelectorAll('article')].filter(
    (article) => article.querySelector('h1') !== null && !article.parentElement?.closest('article'),
  );
  const own = articles.find((article) => isAlike(article.querySelector('h1')!, title));
  return new Set(own ? articles.filter((article) => article !== own) : []);
}

function isAlike(headline: Element, title: string | null): boolean {
  const [one, other] = [headline.textContent ?? '', title ?? ''].map((text) =>
    text.replace(NO_WORD, '').toLowerCase(),
  ) as [string, string];
  return one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}
