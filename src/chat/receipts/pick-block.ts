import type { Article, Pick, TextKind } from '../../model.ts';
import type { Block } from '../reply/reply.ts';
import { excerptData, sourceOf } from './receipts.ts';
import { withAdded } from './with-added.ts';

/** A sentence picked for a summary, as a card. */
export const pickBlock = (article: Article, pick: Pick): Extract<Block, { kind: 'excerpt' }> => ({
  kind: 'excerpt',
  text: withAdded(pick),
  source: { ...sourceOf(article, pick), remark: remarkOnPick(pick) },
});

/** The same for programs: the text as it stands in the article, and what is shown with it. */
export const pickData = (article: Article, pick: Pick) => ({
  ...excerptData(article, pick),
  shown: withAdded(pick),
  ...(pick.kind && { kind: pick.kind }),
  ...(pick.speaker && { speaker: pick.speaker }),
});

/** What readers should know of an article from which a sentence is copied. */
const KINDS: Partial<Record<TextKind, string>> = {
  'fact-check': 'fact check',
  interview: 'interview',
  live: 'live report',
  opinion: 'opinion',
  'press-release': 'press release',
  satire: 'satire',
};

const remarkOnPick = ({ kind, speaker, text }: Pick): string | null =>
  speaker && !text.startsWith(speaker) ? `answer of ${speaker}` : ((kind && KINDS[kind]) ?? null);
