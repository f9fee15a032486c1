import { isolate } from '../../../src/chat/reply/isolate.ts';
import type { QuoteBlock } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { BOLD, type Element, words } from './rich-text.ts';

const GAP = '\0';

/** `probably Ann Lee`, the name in bold. */
export function speakerName({ speaker, sure }: Pick<QuoteBlock, 'speaker' | 'sure'>): Element[] {
  const bold = words(isolate(speaker), BOLD);
  if (sure) return bold;
  const [before = '', after = ''] = say('probably {speaker}', { speaker: GAP }).split(GAP);
  return [...words(before), ...bold, ...words(after)];
}
