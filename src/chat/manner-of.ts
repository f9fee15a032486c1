import type { QuoteKind, StatementClass } from '../model.ts';

const KINDS: Record<QuoteKind, string> = {
  direct: 'quote',
  mixed: 'quoted in part',
  indirect: 'reported',
};

const CLASSES: Partial<Record<StatementClass, string>> = {
  deny: 'denied',
  urge: 'urged',
  promise: 'promised',
  ask: 'asked',
  'other-asked': 'was asked',
  decline: 'declined to say',
  topic: 'spoke of',
};

/** How it was said, in a word or two that a reader knows, to stand beside the speaker. */
export const mannerOf = (kind: QuoteKind, does: StatementClass | null): string =>
  (kind !== 'direct' && does && CLASSES[does]) || KINDS[kind];
