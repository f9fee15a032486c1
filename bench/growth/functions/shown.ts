import { receiveArguments } from '../../../adapters/cli/receive.ts';
import { renderReply as renderForTerminal } from '../../../adapters/cli/render.ts';
import { cleanLine, fenceLine, wrapText } from '../../../adapters/cli/terminal-text.ts';
import { lineOfButton } from '../../../adapters/discord/layout/lay-out.ts';
import { renderMessage } from '../../../adapters/discord/render.ts';
import { readText as readSlackText } from '../../../adapters/slack/asking/read-text.ts';
import { renderReply as renderForSlack } from '../../../adapters/slack/render.ts';
import { renderLink } from '../../../adapters/web/copied.ts';
import type { Read } from '../measure.ts';
import { replyWith } from './records.ts';

/** What the platforms do with what they are sent, and with words that they show. */
export const SHOWN: Record<string, Read> = {
  'cli/receiveArguments': (text) => receiveArguments(text.split(' ')),
  'cli/cleanLine': cleanLine,
  'cli/fenceLine': fenceLine,
  'cli/wrapText': (text) => wrapText(text, 80, '  '),
  'cli/renderReply': (text) => renderForTerminal(replyWith(text), { columns: 80, colour: true }),
  'discord/lineOfButton': lineOfButton,
  'discord/renderMessage': (text) => renderMessage(replyWith(text)),
  'slack/readText': readSlackText,
  'slack/renderReply': (text) => renderForSlack(replyWith(text)),
  'web/renderLink': (text) => renderLink(text, `https://a.example/${text}`),
};
