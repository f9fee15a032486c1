import type { Json } from '../json.ts';
import { blockFaults } from '../rules/block-faults.ts';
import type { Fault } from '../rules/fault.ts';
import { messageFaults } from '../rules/message-faults.ts';
import { viewFaults } from '../rules/view-faults.ts';
import type { Methods } from './method.ts';
import { refused } from './page.ts';

const JUDGES: Record<string, (given: Json) => Fault[]> = {
  blocks: (blocks) => blockFaults(blocks as Json[], '', 'message'),
  message: ({ text = 'not judged', blocks }) => messageFaults({ text, blocks }),
  view: viewFaults,
};

/** Slack's own judge, which names each fault and its place. It takes one thing at a time. */
export const blockMethods = (): Methods => ({
  'blocks.validate': (args) => {
    const [kind, ...more] = Object.keys(JUDGES).filter((key) => args[key] !== undefined);
    if (!kind || more.length > 0) return refused('invalid_arguments');
    const errors = JUDGES[kind]!(args[kind]).map(({ at, why }) => ({
      ...{ pointer: at, code: 'failed_constraint', message: why },
    }));
    return errors.length > 0 ? { ...refused(`invalid_${kind}`), errors } : { ok: true };
  },
});
