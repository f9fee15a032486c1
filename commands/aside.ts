import { laterJob } from '../src/ingest/aside/later-job.ts';

/** The module that lists what commands have done aside. */
export const ANSWERING_JOBS = new URL('./aside-jobs.ts', import.meta.url);

export const summarizeArticles = laterJob(
  'summarizeArticles',
  () => import('./summary/summarize-articles.ts'),
);
export const summarizePasted = laterJob(
  'summarizePasted',
  () => import('./summary/summarize-pasted.ts'),
);
export const extractBrought = laterJob(
  'extractBrought',
  () => import('./verify/extract-brought.ts'),
);
