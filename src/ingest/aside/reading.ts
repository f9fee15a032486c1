import { laterJob } from './later-job.ts';

/** The module that lists them, for whoever opens the way aside. */
export const READING_JOBS = new URL('../visits/reading-jobs.ts', import.meta.url);

export const digestArticle = laterJob(
  'digestArticle',
  () => import('../articles/digest-article.ts'),
);
export const digestText = laterJob('digestText', () => import('../articles/digest-article.ts'));
export const findSame = laterJob('findSame', () => import('../articles/find-same.ts'));
export const findSource = laterJob('findSource', () => import('../feeds/find-source.ts'));
export const isUpdate = laterJob('isUpdate', () => import('../articles/find-same.ts'));
export const parseFeed = laterJob('parseFeed', () => import('../feeds/parse-feed.ts'));
export const readPage = laterJob('readPage', () => import('../pages/read-page.ts'));
export const readSource = laterJob('readSource', () => import('../imports/read-source.ts'));
export const toArticle = laterJob('toArticle', () => import('../articles/to-article.ts'));
