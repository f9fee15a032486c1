export type JsonLd = {
  title: string | null;
  outlet: string | null;
  byline: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
};

const ARTICLE = /(?:Article|BlogPosting|Report)$/u;
const MAX_DEPTH = 4;
const MAX_CHARS = 200_000;

/** What the page's JSON-LD says of its article; all null where there is none or it cannot be read. */
export function readJsonLd(document: Document): JsonLd {
  const article = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => objectsIn(parse(script.textContent ?? ''), MAX_DEPTH))
    .find((object) => listOf(object['@type']).some((type) => ARTICLE.test(String(type))));
  return {
    title: textOf(article?.headline) ?? textOf(article?.name),
    outlet: nameOf(article?.publisher),
    byline: namesOf(article?.author),
    published: textOf(article?.datePublished),
    url: textOf(article?.url) ?? textOf(idOf(article?.mainEntityOfPage)),
    language: textOf(article?.inLanguage),
  };
}

type Loose = Record<string, unknown>;

function parse(text: string): unknown {
  try {
    return text.length > MAX_CHARS ? null : JSON.parse(text);
  } catch {
    // Many pages carry broken JSON-LD; `<meta>` says the same.
    return null;
  }
}

function objectsIn(value: unknown, depth: number): Loose[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => objectsIn(entry, depth - 1));
  if (!isObject(value)) return [];
  return [
    value,
    ...objectsIn(value['@graph'], depth - 1),
    ...objectsIn(value.mainEntity, depth - 1),
  ];
}

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
const nameOf = (value: unknown): string | null => {
  const [first] = listOf(value);
  return textOf(first) ?? (isObject(first) ? textOf(first.name) : null);
};
const idOf = (value: unknown): unknown => (isObject(value) ? value['@id'] : value);

function namesOf(value: unknown): string | null {
  const names = listOf(value)
    .map((entry) => nameOf(entry))
    .filter((name) => name && !/^https?:/u.test(name));
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}
