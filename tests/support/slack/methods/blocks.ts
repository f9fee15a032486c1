import type { Json } from '../json.ts';
import { blockFaults } from '../rules/block-faults.ts';
import type { Fault } from '../rules/fault.ts';
import { messageFaults } from '../rules/message-faults.ts';
import { viewFaults } from '../rules/view-faults.ts';
import type { Methods } from './method.ts';
import { refused } from './page.ts';

const JUDGES: Record<string, (given: Json) => Fault[]> = {
  blocks: (blocks) => blockFaults(blocks as Json[], '', 'message'),
  message: strippedFaults,
  view: viewFaults,
};

/** Slack’s own judge, which posts nothing, and names each fault and its place. It takes one thing. */
export const blockMethods: Methods = {
  'blocks.validate': (args) => {
    const [kind, ...more] = Object.keys(JUDGES).filter((key) => args[key] !== undefined);
    if (!kind || more.length > 0) return refused('invalid_arguments');
    const errors = JUDGES[kind]!(args[kind]).map(toError);
    return errors.length > 0 ? { ...refused(`invalid_${kind}`), errors } : { ok: true };
  },
};

/** Keys besides these two are refused, even `text`. */
function strippedFaults({ blocks, attachments: _, ...others }: Json): Fault[] {
  return [
    ...Object.keys(others).map((key) => ({ at: `/${key}`, why: `additional property: ${key}` })),
    ...messageFaults({ text: 'not judged', blocks }),
  ];
}

const toError = ({ at, why, expected }: Fault): Json => ({
  ...{ pointer: at, code: 'failed_constraint', message: why },
  ...(expected && { constraint: { type: 'enum', expected } }),
});
