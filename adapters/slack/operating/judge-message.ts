import { webApi } from '@slack/bolt';
import { codeOf, startError } from '../api/post-error.ts';
import { REFUSALS } from '../api/refusals.ts';

/** What is wrong with a message; `pointer` is a JSON pointer: `/blocks/0/text/text`. */
export type Fault = { pointer: string; reason: string };

/** What is judged of a message. Slack takes no other keys here. */
export type Judged = { blocks?: unknown; attachments?: unknown };

/**
 * What Slack’s own judge finds wrong with a message; nothing is posted. Throws where it gives no
 * judgement: out of reach, or it does not accept the token.
 *
 * `blocks.validate` (docs.slack.dev/reference/methods/blocks.validate, since July 2026, in web-api
 * 8.2) takes exactly one of `blocks`, `message` and `view`. A message may have `blocks` and
 * `attachments`: with `text`, which every real one has, it is refused as an additional property
 * (slackapi/node-slack-sdk#2659), so the length of the text and of the message as a whole are not
 * judged. It answers `ok`, or `invalid_blocks` with `errors`, each of `pointer`, `code`
 * (`failed_constraint`), `message` and `constraint` (`type`, `expected`, `got`). It needs no scope,
 * and in fact no token either; with ours, its limit on calls is counted for our app. That limit is
 * of a tier of its own.
 */
export async function judgeMessage(
  web: webApi.WebClient,
  { blocks, attachments }: Judged,
): Promise<Fault[]> {
  const message = {
    ...(blocks !== undefined && { blocks }),
    ...(attachments !== undefined && { attachments }),
  };
  try {
    await web.blocks.validate({ message } as webApi.BlocksValidateArguments);
    return [];
  } catch (error) {
    const faults = faultsIn(error);
    if (faults) return faults;
    throw startError(error, 'SLACK_BOT_TOKEN');
  }
}

/** Undefined where the answer is no judgement of the message. */
function faultsIn(error: unknown): Fault[] | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const { errors = [], response_metadata } = error.data as webApi.BlocksValidateResponse;
  if (errors.length > 0) return errors.map(toFault);
  const code = codeOf(error) ?? '';
  if (REFUSALS[code]?.outcome !== 'message') return undefined;
  return [{ pointer: '', reason: [code, ...(response_metadata?.messages ?? [])].join(': ') }];
}

type Found = NonNullable<webApi.BlocksValidateResponse['errors']>[number];

const toFault = ({ pointer = '', code, message, constraint }: Found): Fault => ({
  pointer,
  reason: [
    message ?? code ?? 'no reason given',
    constraint?.expected === undefined
      ? ''
      : `(expected: ${[constraint.expected].flat().join(', ')})`,
  ]
    .filter(Boolean)
    .join(' '),
});
