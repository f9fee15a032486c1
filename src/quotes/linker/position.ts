import type { Doc } from '../doc.ts';
import type { Segment } from '../tagger/segment.ts';

/** Where the linker stands: the content whose source it looks for, and what it chose before. */
export type Position = {
  doc: Doc;
  segments: Segment[];
  content: Segment;
  /** Index of the content in `segments`. */
  at: number;
  /** The speaker so far: the last source that was chosen. */
  previous: Segment | undefined;
  previousContent: Segment | undefined;
};
