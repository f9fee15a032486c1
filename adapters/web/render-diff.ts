import { html } from 'hono/html';
import { diffPieces, legendOf } from '../../src/chat/reply/diff-text.ts';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';
import type { DiffBlock, DiffPiece } from '../../src/chat/reply/reply.ts';
import type { Html } from './copied.ts';

/** What stands unseen before changed words, for screen readers and for who copies the paragraph. */
const SPOKEN = { gone: 'left out: ', new: 'added: ' };

/** Two wordings as one paragraph, and below it what struck and underlined mean. */
export const renderDiff = (block: DiffBlock): Html => html`<div class="diff">
<p dir="auto">${diffPieces(block).map((piece, at) => [at > 0 && ' ', renderPiece(piece)])}</p>
${renderLegend(block)}</div>\n`;

function renderPiece({ text, change }: DiffPiece): Html | string {
  const words = withoutTurns(text);
  if (change === 'same') return words;
  const said = html`${unseen(`[${SPOKEN[change]}`)}${words}${unseen(']')}`;
  return change === 'gone' ? html`<del>${said}</del>` : html`<ins>${said}</ins>`;
}

function renderLegend(block: DiffBlock): Html | false {
  const looks = {
    gone: html`<del>struck</del>${unseen(' (left out)')}`,
    new: html`<ins>underlined</ins>${unseen(' (added)')}`,
  };
  const parts = legendOf(block).map(
    ({ change, meaning }) =>
      html`<span>${looks[change]}: <span dir="auto">${withoutTurns(meaning)}</span></span> `,
  );
  return parts.length > 0 && html`<p class="note legend">${parts}</p>\n`;
}

const unseen = (words: string): Html => html`<span class="unseen">${words}</span>`;
