import { findSource } from '../src/ingest/feeds/find-source.ts';
import { summarizeArticles } from './summary/summarize-articles.ts';
import { summarizePasted } from './summary/summarize-pasted.ts';
import { extractBrought } from './verify/extract-brought.ts';

/** What commands have done aside: each is pure, and slow on some text that somebody may send. */
export const jobs = [findSource, summarizeArticles, summarizePasted, extractBrought];
