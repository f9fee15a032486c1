import type { QuoteBlock } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { name } from './markup.ts';

/** `probably **Ann Lee**` */
export function speakerName({ speaker, sure }: Pick<QuoteBlock, 'speaker' | 'sure'>): string {
  const bold = `**${name(speaker)}**`;
  return sure ? bold : say('probably {speaker}', { speaker: bold });
}
