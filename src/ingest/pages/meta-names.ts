/** The names of `<meta>` in lower case, the most reliable first. */
export const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'publish-date',
  'publishdate',
  'pubdate',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'sailthru.date',
  'date',
];
export const CHANGES = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'revised',
];
export const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'sailthru.author',
  'byl',
];
