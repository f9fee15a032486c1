import { laterJob } from './later-job.ts';

/** The module that lists them, for whoever opens the way aside. */
export const READING_JOBS = new URL('../visits/reading-jobs.ts', import.meta.url);

export const digestArticle = laterJob(
  'digestArticle',
  async () => (await import('../articles/digest-article.ts')).digestArticle,
);
export const digestText = laterJob(
  'digestText',
  async () => (await import('../articles/digest-article.ts')).digestText,
);
export const findSame = laterJob(
  'findSame',
  async () => (await import('../articles/find-same.ts')).findSame,
);
export const findSource = laterJob(
  'findSource',
  async () => (await import('../feeds/find-source.ts')).findSource,
);
export const isUpdate = laterJob(
  'isUpdate',
  async () => (await import('../articles/find-same.ts')).isUpdate,
);
export const parseFeed = laterJob(
  'parseFeed',
  async () => (await import('../feeds/parse-feed.ts')).parseFeed,
);
export const readPage = laterJob(
  'readPage',
  async () => (await import('../pages/read-page.ts')).readPage,
);
export const readSource = laterJob(
  'readSource',
  async () => (await import('../imports/read-source.ts')).readSource,
);
export const toArticle = laterJob(
  'toArticle',
  async () => (await import('../articles/to-article.ts')).toArticle,
);
