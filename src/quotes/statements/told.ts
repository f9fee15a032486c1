import type { Span } from '../../model.ts';

/** Speech that was found, by its places in the text: what was said, the words that report it, and whose. */
export type Told = { spans: Span[]; cue: Span | null; source: Span | null };
