import type { Json } from '../json.ts';
import { faultsOf } from '../rules/message-faults.ts';
import type { Methods } from './method.ts';

/** Slack’s own judge of messages, which posts nothing. */
export const blockMethods: Methods = {
  'blocks.validate': ({ message }) => {
    const errors = errorsIn(message);
    return errors.length > 0 ? { ok: false, error: 'invalid_blocks', errors } : { ok: true };
  },
};

/** Where each fault is, and why. Keys besides these two are refused, even `text`. */
function errorsIn({ blocks = [], attachments: _, ...others }: Json): Json[] {
  return [
    ...Object.keys(others).map((key) => failed(`/${key}`, `additional property: ${key}`)),
    ...blocks.flatMap((block: Json, at: number) =>
      faultsOf({ text: 'said', blocks: [block] }).map((fault) => failed(`/blocks/${at}`, fault)),
    ),
  ];
}

const failed = (pointer: string, message: string): Json => ({
  ...{ pointer, message },
  code: 'failed_constraint',
  constraint: { type: 'enum', expected: ['plain_text', 'mrkdwn'] },
});
