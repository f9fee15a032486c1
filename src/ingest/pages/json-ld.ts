import { isJsonObject, type JsonObject } from '../json-object.ts';

/** What JSON-LD (schema.org) says of an article, as written there. */
export type JsonLd = {
  title: string | null;
  outlet: string | null;
  byline: string | null;
  published: string | null;
  modified: string | null;
  url: string | null;
  language: string | null;
  /** The whole text. Few pages give it, and often a poorer one than they show. */
  body: string | null;
  /** How many words the whole text has. */
  wordCount: number | null;
  /** Whether it calls itself an article, and not only a page. */
  isArticle: boolean;
  /** Said only where it is so: the whole text is for subscribers. */
  isPaid: boolean;
  /** CSS selectors of the boxes that are not free: the text, or the offer that stands for it. */
  paidParts: string[];
};

// Types of schema.org that describe an article; where there is none, that of the page may do.
const TYPES = [/(?:Article|BlogPosting|Report)$/u, /^(?:WebPage|ItemPage)$/u];
// `<!--`, `//<![CDATA[` and the like around the data
const WRAPPING =
  /^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?|(?:\/\/|\/\*)?\s{0,9}(?:-->|\]\]>)(?:\s{0,9}\*\/)?$/gu;
// Line breaks inside its strings, which JSON does not allow
const CONTROL = /\p{Cc}+/gu;
const MAX_DEPTH = 4;
const MAX_CHARS = 200_000;

/** Reads a page's JSON-LD; all fields are null where there is none or it cannot be parsed. */
export function readJsonLd(document: Document): JsonLd {
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    (script) => objectsIn(parse(script.textContent ?? ''), MAX_DEPTH),
  );
  const article = TYPES.map((pattern) => objects.find((object) => isOf(pattern, object))).find(
    Boolean,
  );
  return {
    title: textOf(article?.headline) ?? textOf(article?.name),
    outlet: nameOf(article?.publisher),
    byline: namesOf(article?.author),
    published: textOf(article?.datePublished),
    modified: textOf(article?.dateModified),
    url: textOf(article?.url) ?? textOf(idOf(article?.mainEntityOfPage)),
    language: textOf(article?.inLanguage),
    body: textOf(article?.articleBody),
    wordCount: Number(article?.wordCount) || null,
    isArticle: isOf(TYPES[0]!, article),
    isPaid: isNo(article?.isAccessibleForFree),
    paidParts: listOf(article?.hasPart).flatMap(selectorsOf),
  };
}

function parse(text: string): unknown {
  try {
    if (text.length > MAX_CHARS) return null;
    return JSON.parse(text.trim().replace(WRAPPING, '').replace(CONTROL, ' '));
  } catch {
    // Many pages have broken JSON-LD, and say the same in `<meta>`.
    return null;
  }
}

function objectsIn(value: unknown, depth: number): JsonObject[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => objectsIn(entry, depth - 1));
  if (!isJsonObject(value)) return [];
  return [
    value,
    ...objectsIn(value['@graph'], depth - 1),
    ...objectsIn(value.mainEntity, depth - 1),
  ];
}

const isOf = (pattern: RegExp, object: JsonObject | undefined): boolean =>
  listOf(object?.['@type']).some((type) => pattern.test(String(type)));
const isNo = (value: unknown): boolean =>
  /^(?:https?:\/\/schema\.org\/)?false$/iu.test(String(value));
const selectorsOf = (part: unknown): string[] =>
  isJsonObject(part) && isNo(part.isAccessibleForFree)
    ? listOf(part.cssSelector).filter((selector) => typeof selector === 'string')
    : [];
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
const nameOf = (value: unknown): string | null => {
  const [first] = listOf(value);
  return textOf(first) ?? (isJsonObject(first) ? textOf(first.name) : null);
};
const idOf = (value: unknown): unknown => (isJsonObject(value) ? value['@id'] : value);

function namesOf(value: unknown): string | null {
  const names = listOf(value)
    .map((entry) => nameOf(entry))
    .filter((name) => name && !/^https?:/u.test(name));
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}
