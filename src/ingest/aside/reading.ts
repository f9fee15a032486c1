import { laterJob } from './later-job.ts';

/** The module that lists them, for whoever opens the way aside. */
export const READING_JOBS = new URL('../visits/reading-jobs.ts', import.meta.url);

export const analyzeArticle = laterJob(
  'analyzeArticle',
  async () => (await import('../articles/analyze-article.ts')).analyzeArticle,
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
export const minHashBands = laterJob(
  'minHashBands',
  async () => (await import('../articles/min-hash-bands.ts')).minHashBands,
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
