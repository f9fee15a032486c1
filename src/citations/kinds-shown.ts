import type { QuoteKind } from '../model.ts';

/** The kinds of quotes that each choice shows; without them, every kind. */
export const KINDS: Record<'statements' | 'direct' | 'reported' | 'all', QuoteKind[] | undefined> =
  {
    statements: undefined,
    direct: ['direct', 'mixed'],
    reported: ['indirect'],
    all: undefined,
  };
