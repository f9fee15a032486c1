import { digestArticle, digestText } from '../articles/digest-article.ts';
import { findSame, isUpdate } from '../articles/find-same.ts';
import { toArticle } from '../articles/to-article.ts';
import { findSource } from '../feeds/find-source.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { readSource } from '../imports/read-source.ts';
import { readPage } from '../pages/read-page.ts';

/** What is done aside while reading: each is pure, and slow on some text that somebody may send. */
export const jobs = [
  digestArticle,
  digestText,
  findSame,
  findSource,
  isUpdate,
  parseFeed,
  readPage,
  readSource,
  toArticle,
];
