import { type Message, message, say } from '../../language/say.ts';
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
const KINDS: Partial<Record<TextKind, Message>> = {
  'fact-check': message('fact check'),
  interview: message('interview'),
  live: message('live report'),
  opinion: message('opinion'),
  'press-release': message('press release'),
  satire: message('satire'),
};

function remarkOnPick({ kind, speaker, text }: Pick): string | null {
  if (speaker && !text.startsWith(speaker)) return say('answer of {speaker}', { speaker });
  const known = kind && KINDS[kind];
  return known ? say(known) : null;
}
