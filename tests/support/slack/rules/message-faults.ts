import type { Json } from '../json.ts';
import { actionIds, blockFaults } from './block-faults.ts';
import { type Fault, failed, hasTwins, isWellFormed } from './fault.ts';

const MOST_BLOCKS = 50;
/** Undocumented; found by those who were refused. */
const MOST_CHARS = 13_200;
const MOST_TEXT = 40_000;

/** What Slack would refuse about a message, in words, each with Slack's name for it. */
export const faultsOf = (message: { text?: string; blocks?: Json[] }): string[] =>
  messageFaults(message).map(inWords);

const inWords = ({ at, why }: Fault): string => (at ? `invalid_blocks: ${at} ${why}` : why);

/** What Slack would refuse about a message, by its documented limits and the undocumented size. */
export function messageFaults({
  text,
  blocks = [],
}: {
  text?: string | undefined;
  blocks?: Json[] | undefined;
}): Fault[] {
  return [
    ...failed(
      [text?.trim(), '', 'no_text'],
      [(text?.length ?? 0) <= MOST_TEXT, '', 'msg_too_long'],
      [blocks.length <= MOST_BLOCKS, '/blocks', `more than ${MOST_BLOCKS}`],
      [JSON.stringify(blocks).length <= MOST_CHARS, '', 'msg_blocks_too_long'],
      [isWellFormed({ text, blocks }), '/blocks', 'half a sign'],
      [!hasTwins(blocks.flatMap(actionIds)), '/blocks', 'an action_id twice'],
    ),
    ...blockFaults(blocks, '/blocks', 'message'),
  ];
}
