import type { QuoteKind, StatementClass } from '../../model.ts';

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

// “asked the council to wait”, “ordered the crews home”: neither has urged.
const URGES: [RegExp, string][] = [
  [/^(?:ask|request)/iu, 'asked'],
  [/^(?:order|instruct|command)/iu, 'ordered'],
];

/**
 * How it was said, in a word or two that a reader knows, to stand beside the speaker. `cue` is the verb
 * of the article.
 */
export function mannerOf(kind: QuoteKind, does: StatementClass | null, cue?: string): string {
  if (kind === 'direct' && does === 'ask') return 'asked';
  if (kind === 'direct' || !does) return KINDS[kind];
  const urged = does === 'urge' && cue ? URGES.find(([verb]) => verb.test(cue))?.[1] : undefined;
  return urged ?? CLASSES[does] ?? KINDS[kind];
}
