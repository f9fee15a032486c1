import type { types } from '@slack/bolt';
import { diffPieces, legendText } from '../../../src/chat/reply/diff-text.ts';
import { isolateAll } from '../../../src/chat/reply/isolate.ts';
import type { DiffBlock } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { BOLD, joined, richText, STRUCK, section, smallPrint, words } from './rich-text.ts';

const STYLES = { same: undefined, gone: STRUCK, new: BOLD };

/** Words of the one wording struck, of the other bold, and in small print what that means. */
export function renderDiff(block: DiffBlock): types.KnownBlock[] {
  const pieces = diffPieces(block);
  const shown = isolateAll(pieces.map(({ text }) => text)).flatMap((text, at) => [
    ...words(at === 0 ? '' : ' '),
    ...words(text.toWellFormed(), STYLES[pieces[at]!.change]),
  ]);
  const legend = legendText(block, { gone: say('struck'), new: say('bold') });
  return [...richText(section(joined(shown))), ...smallPrint(legend)];
}
