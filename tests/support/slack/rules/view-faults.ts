import type { Json } from '../json.ts';
import { blockFaults } from './block-faults.ts';
import { type Fault, failed, isListOf, isName, isWellFormed } from './fault.ts';
import { keyFaults } from './key-faults.ts';
import { VIEW_KEYS } from './keys.ts';
import { optionalFaults, plainFaults } from './text-faults.ts';

const MOST_BLOCKS = 100;
const MOST_BYTES = 250_000;
const MOST_METADATA = 3_000;

/** What Slack would refuse about a form or a Home. */
export function viewFaults(view: Json): Fault[] {
  const wrong = keyFaults(view, '', VIEW_KEYS);
  if (wrong.length > 0) return wrong;
  const { type, blocks, callback_id: callback, external_id: external } = view;
  const { private_metadata: kept = '' } = view;
  const isKept = typeof kept === 'string' && kept.length <= MOST_METADATA;
  return [
    ...failed(
      [isListOf(blocks, 1, MOST_BLOCKS), '/blocks', `not 1 to ${MOST_BLOCKS} blocks`],
      [isKept, '/private_metadata', `more than ${MOST_METADATA} characters`],
      [callback === '' || isName(callback), '/callback_id', 'more than 255 characters'],
      [external === '' || isName(external), '/external_id', 'more than 255 characters'],
      [isWellFormed(view), '/blocks', 'half a sign'],
      [Buffer.byteLength(JSON.stringify(view)) <= MOST_BYTES, '', 'view_too_large'],
    ),
    ...(type === 'modal' ? modalFaults(view) : []),
    ...(Array.isArray(blocks) ? blockFaults(blocks, '/blocks', type) : []),
  ];
}

function modalFaults({ title, submit, close, blocks }: Json): Fault[] {
  const asks = Array.isArray(blocks) && blocks.some((block) => block?.type === 'input');
  return [
    ...plainFaults(title, '/title', 24),
    ...optionalFaults(submit, '/submit', 24),
    ...optionalFaults(close, '/close', 24),
    ...failed([!asks || submit, '/submit', 'a form without a button to send it']),
  ];
}
