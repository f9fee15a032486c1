import { laterJob } from '../src/ingest/aside/later-job.ts';

/** The module that lists what commands have done aside. */
export const ANSWERING_JOBS = new URL('./aside-jobs.ts', import.meta.url);

export const summarizeArticles = laterJob(
  'summarizeArticles',
  async () => (await import('./summary/summarize-articles.ts')).summarizeArticles,
);
export const summarizePasted = laterJob(
  'summarizePasted',
  async () => (await import('./summary/summarize-pasted.ts')).summarizePasted,
);
export const extractBrought = laterJob(
  'extractBrought',
  async () => (await import('./verify/extract-brought.ts')).extractBrought,
);
export const judge = laterJob('judge', async () => (await import('../src/verify/judge.ts')).judge);
