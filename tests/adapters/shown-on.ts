import { parseHTML } from 'linkedom';
import { renderReply as renderInTerminal } from '../../adapters/cli/render.ts';
import { renderReply as renderInSlack } from '../../adapters/slack/render.ts';
import { renderReply as renderOnPage } from '../../adapters/web/render.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { bodyOf } from '../support/discord/body-of.ts';
import { textOf } from '../support/discord/message.ts';
import { findFaults } from '../support/discord/rules/find-faults.ts';
import type { Json } from '../support/slack/json.ts';
import { faultsOf } from '../support/slack/rules/message-faults.ts';

/** What a reader sees of a reply, in the words alone, and what the platform would refuse. */
export const shownOn: Record<string, (shown: Reply) => { seen: string; faults: unknown[] }> = {
  Discord(shown) {
    const body = bodyOf(shown);
    return {
      seen: textOf(body)
        .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
        .replace(/\]\(https?:[^)]*\)/gu, ']'),
      faults: findFaults('POST', '/channels/1/messages', body),
    };
  },
  Slack(shown) {
    const message = renderInSlack(shown);
    return { seen: message.blocks.flatMap(wordsOf).join(''), faults: faultsOf(message) };
  },
  'the page': (shown) => ({
    seen:
      parseHTML(`<body>${renderOnPage(shown)}</body>`).document.querySelector('.card')
        ?.textContent ?? '',
    faults: [],
  }),
  'the terminal': (shown) => ({
    seen: renderInTerminal(shown, { columns: 10_000, colour: false }),
    faults: [],
  }),
};

function wordsOf(block: Json): string[] {
  if (block.rows) return block.rows.flat().flatMap(wordsOf);
  if (block.elements) return [...block.elements.flatMap(wordsOf), '\n'];
  return [typeof block.text === 'object' ? block.text.text : (block.text ?? block.fallback)];
}
