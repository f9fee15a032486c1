import { excerptData } from '../../src/chat/receipts/receipts.ts';
import { quoteData } from '../quotes/quote-data.ts';
import type { Finding } from './finding.ts';
import { changesOf } from './finding-blocks.ts';
import type { InReport } from './in-reports.ts';
import { namesOf } from './say-verdict.ts';

/** A finding for programs. */
export const findingData = (finding: Finding, reports: InReport[] = []) => ({
  words: finding.words,
  speaker: finding.speaker,
  verdict: finding.verdict,
  wording: finding.judgement.verdict,
  whose: finding.whose,
  saidBy: namesOf(finding.quotes),
  changes: changesOf(finding),
  parts:
    finding.judgement.verdict === 'joined' ? finding.judgement.parts.map(({ text }) => text) : null,
  quotes: finding.quotes.flatMap(quoteData),
  nearTheirs: finding.nearTheirs ? quoteData(finding.nearTheirs) : null,
  reports: reports.map(({ article, sentence }) => excerptData(article, sentence)),
});
