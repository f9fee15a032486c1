import { type Message, message, say } from '../../language/say.ts';
import type { QuoteKind, StatementClass } from '../../model.ts';

const ASKED = message('asked');

const KINDS: Record<QuoteKind, Message> = {
  direct: message('quote'),
  mixed: message('quoted in part'),
  indirect: message('reported'),
};

const CLASSES: Partial<Record<StatementClass, Message>> = {
  deny: message('denied'),
  urge: message('urged'),
  promise: message('promised'),
  ask: ASKED,
  'other-asked': message('was asked'),
  decline: message('declined to say'),
  topic: message('spoke of'),
};

// “asked the council to wait”, “ordered the crews home”: neither has urged.
const URGES: [RegExp, Message][] = [
  [/^(?:ask|request)/iu, ASKED],
  [/^(?:order|instruct|command)/iu, message('ordered')],
];

/**
 * How it was said, in a word or two that a reader knows, to stand beside the speaker. `cue` is the verb
 * of the article.
 */
export function mannerOf(kind: QuoteKind, does: StatementClass | null, cue?: string): string {
  if (kind === 'direct' && does === 'ask') return say(ASKED);
  if (kind === 'direct' || !does) return say(KINDS[kind]);
  const urged = does === 'urge' && cue ? URGES.find(([verb]) => verb.test(cue))?.[1] : undefined;
  const manner = urged ?? CLASSES[does] ?? KINDS[kind];
  return say(manner);
}
