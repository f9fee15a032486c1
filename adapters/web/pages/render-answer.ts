import { html } from 'hono/html';
import type { Command } from '../../../src/chat/command.ts';
import { isLookUp } from '../../../src/chat/only-reads.ts';
import type { Action, Block, Reply } from '../../../src/chat/reply/reply.ts';
import type { Html } from '../copied.ts';
import { type RenderAction, renderBlocks as renderAll, renderFile } from '../render.ts';
import { linePath } from './line-path.ts';

/** Lines that only read are links to their answers; others are left to the newsroom. */
const linkLine =
  (commands: Command[]): RenderAction =>
  ({ label, line, style }: Action) =>
    isLookUp(line, commands) &&
    html`<a class="${style} press" href="${linePath(line, commands)}">${label}</a> `;

/** An answer as a part of a page, under a heading of the second level. */
export function renderAnswer(
  { title, blocks, actions, file, language }: Reply,
  commands: Command[],
): Html {
  const act = linkLine(commands);
  const links = actions.map(act).filter((link) => link !== false);
  return html`<article id="answer" class="card${blocks.length === 0 && !file ? ' remark' : ''}"${language && html` lang="${language}"`}>
<h2 dir="auto">${title}</h2>
${renderBlocks(blocks, commands)}${file && renderFile(file)}${links.length > 0 && html`<p class="actions">${links}</p>`}
</article>`;
}

export const renderBlocks = (blocks: Block[], commands: Command[]): Html =>
  renderAll(blocks, linkLine(commands));
