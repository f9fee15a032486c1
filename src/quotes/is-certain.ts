import type { Quote } from '../model.ts';

/** From here on hardly any speaker is wrong. */
const MIN_CONFIDENCE = 0.95;

/**
 * Whether somebody could print it as it stands: who said it, under which name, and that the words
 * are whole. Speech that is not all in quotation marks is never certain, as the article may have put
 * it in its own words.
 */
export const isCertain = ({
  kind,
  speaker,
  confidence,
}: Pick<Quote, 'kind' | 'speaker' | 'confidence'>): boolean =>
  kind === 'direct' && speaker !== null && confidence >= MIN_CONFIDENCE;
