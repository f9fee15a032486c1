import { hashText } from '../../text/hash.ts';
import type { Doc } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import { MARGINS } from '../tagger/margins.ts';
import { ROLES, type Segment } from '../tagger/segment.ts';
import type { Tags } from '../tagger/tag-doc.ts';

/** An article as the judge looks at it: what was tagged where, counted once. */
export type Setting = {
  doc: Doc;
  tags: Tags;
  /** How often each token's word is part of a cue; −1 within quotation marks. */
  shares: Float32Array;
  /** Sources, cues and contents tagged in each unit. */
  inUnit: Record<Segment['role'], Uint16Array>;
  /** Contents tagged in each paragraph. */
  inParagraph: Uint16Array;
  /** How often a word ends a tagged source. */
  speaking: Map<string, number>;
  /** Facts of sources already asked for: each is a candidate of several contents. */
  sources: Map<Segment, number[]>;
};

export const ORIGIN = { tagged: 0, form: 1, loose: 2 } as const;

/** A margin says no more beyond this. */
const LEAST = -500;

export function settingOf(doc: Doc, tags: Tags, lexicon: Lexicon): Setting {
  const perUnit = () => new Uint16Array(doc.units.length);
  const inUnit = { source: perUnit(), cue: perUnit(), content: perUnit() };
  const paragraphs = (doc.units.at(-1)?.paragraph ?? -1) + 1;
  const inParagraph = new Uint16Array(paragraphs);
  const speaking = new Map<string, number>();
  for (const { role, first, last, paragraph } of tags.segments) {
    const { unit } = doc.tokens[first]!;
    inUnit[role][unit] = inUnit[role][unit]! + 1;
    if (role === 'content') inParagraph[paragraph] = inParagraph[paragraph]! + 1;
    if (role !== 'source') continue;
    const { lower } = doc.tokens[last]!;
    speaking.set(lower, (speaking.get(lower) ?? 0) + 1);
  }
  const shares = Float32Array.from(doc.tokens, ({ stretch, lower }) =>
    stretch >= 0 ? -1 : (lexicon.shares.get(hashText(lower)) ?? 0),
  );
  return { doc, tags, shares, inUnit, inParagraph, speaking, sources: new Map() };
}

/** How often a token's word is part of a cue; −1 within quotation marks and beyond the text. */
export const shareAt = ({ shares }: Setting, at: number): number => shares[at] ?? -1;

/**
 * How clearly the tagger gave a segment its role: the margin to the next best role on average and at the weakest
 * token, and how near the role came at the tokens before and after.
 */
export function marginsOf({ tags: { margins } }: Setting, segment: Segment): number[] {
  const role = ROLES.indexOf(segment.role) + 1;
  let sum = 0;
  let weakest = Number.POSITIVE_INFINITY;
  for (let at = segment.first; at <= segment.last; at++) {
    const base = at * MARGINS;
    let other = LEAST;
    for (let rival = 0; rival < MARGINS; rival++)
      if (rival !== role) other = Math.max(other, margins[base + rival]!);
    const margin = Math.max(LEAST, margins[base + role]!) - other;
    sum += margin;
    weakest = Math.min(weakest, margin);
  }
  const beside = (at: number): number => Math.max(LEAST, margins[at * MARGINS + role] ?? LEAST);
  return [
    sum / (segment.last - segment.first + 1),
    weakest,
    beside(segment.first - 1),
    beside(segment.last + 1),
  ];
}
