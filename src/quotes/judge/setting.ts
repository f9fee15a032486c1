import type { Doc } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import type { Segment } from '../tagger/segment.ts';
import type { Tags } from '../tagger/tag-doc.ts';
import { wordViews } from '../tagger/word-views.ts';

/** The setting of all questions: the article, and what was tagged where in it, counted once. */
export type Setting = {
  doc: Doc;
  tags: Tags;
  /** How often each token's word is part of a cue, 0 to 1; -1 within quotation marks. */
  shares: Float32Array;
  /** How many sources, cues and contents were tagged in each unit. */
  inUnit: Record<Segment['role'], Uint16Array>;
  /** How many contents were tagged in each paragraph. */
  inParagraph: Uint16Array;
  /** How many tagged sources each word ends. */
  speaking: Map<string, number>;
  /** Facts of sources already asked for: each is a candidate of several contents. */
  sources: Map<Segment, Float32Array>;
};

export function settingOf(doc: Doc, tags: Tags, lexicon: Lexicon): Setting {
  const perUnit = () => new Uint16Array(doc.units.length);
  const inUnit = { source: perUnit(), cue: perUnit(), content: perUnit() };
  const paragraphs = (doc.units.at(-1)?.paragraph ?? -1) + 1;
  const inParagraph = new Uint16Array(paragraphs);
  const speaking = new Map<string, number>();
  for (const { role, first, last, paragraph } of tags.segments) {
    const { unit } = doc.tokens[first]!;
    inUnit[role][unit]!++;
    if (role === 'content') inParagraph[paragraph]!++;
    if (role !== 'source') continue;
    const { lower } = doc.tokens[last]!;
    speaking.set(lower, (speaking.get(lower) ?? 0) + 1);
  }
  const words = wordViews(doc.tokens, lexicon);
  const shares = new Float32Array(words.length);
  for (let at = 0; at < words.length; at++)
    shares[at] = doc.tokens[at]!.stretch >= 0 ? -1 : Math.max(0, words[at]!.share);
  return { doc, tags, shares, inUnit, inParagraph, speaking, sources: new Map() };
}

/** How often a token's word is part of a cue; -1 within quotation marks and beyond the text. */
export const shareAt = ({ shares }: Setting, at: number): number => shares[at] ?? -1;
