import type { Phrase } from '../doc.ts';
import type { CueKind } from './cue-words.ts';

/**
 * An event: a place in a unit where speech is reported, by a verb, “according to” or the layout.
 */
export type Event = {
  cue: Phrase;
  source: Phrase | undefined;
  /** `label`: a transcript's name or a signature. */
  kind: CueKind | 'according' | 'label';
  /** The token at which what was said may begin to the right of the cue. */
  complement: number;
  /** What was said stands (also) before. */
  left: boolean;
  /** What was said stands (also) after. */
  right: boolean;
};
