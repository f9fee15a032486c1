import { parseArgs } from 'node:util';
import { webApi } from '@slack/bolt';
import { UserError } from '../../../src/chat/errors.ts';
import type { OperatorDeps } from '../../../src/chat/operator-command.ts';
import { fetchAnswer } from '../api/fetch-answer.ts';
import { boltLogger } from '../connection/bolt-logger.ts';
import { judgeMessage } from './judge-message.ts';
import type { Named } from './named.ts';
import { readMessages } from './read-messages.ts';
import { sampleReplies } from './sample-replies.ts';

/**
 * Has Slack judge messages, and prints where each fault is and why; the exit code is 1 where there
 * is one. Only with a token, so that nothing goes to Slack from a desk that is not connected to it.
 */
export async function validate(args: string[], deps: OperatorDeps): Promise<number> {
  const file = readFileName(args);
  const { SLACK_BOT_TOKEN, SLACK_API } = deps.settings ?? {};
  if (!SLACK_BOT_TOKEN)
    throw new UserError(
      'Slack is not connected here: put SLACK_BOT_TOKEN and SLACK_APP_TOKEN into .env. docs/slack.md says where to find them.',
    );
  const web = openWeb(SLACK_BOT_TOKEN, SLACK_API, deps);
  if (file !== undefined) return judgeAll(await readMessages(file), web, deps);
  return deps.withSampleBot((bot) => judgeAll(sampleReplies(bot), web, deps));
}

function readFileName(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { file: { type: 'string' } } }).values.file;
  } catch (error) {
    throw new UserError(`${(error as Error).message} Use: slack validate [--file replies.json]`);
  }
}

/** Waits where Slack asks to, and tries again: a judgement that comes twice does no harm. */
function openWeb(token: string, apiUrl: string | undefined, { err }: OperatorDeps) {
  const warn = (_: object, said: string) => err(`${said}\n`);
  return new webApi.WebClient(token, {
    ...(apiUrl && { slackApiUrl: apiUrl.replace(/\/*$/u, '/') }),
    timeout: 10_000,
    retryConfig: { retries: 5, minTimeout: 500 },
    fetch: fetchAnswer as never,
    logger: boltLogger({ warn }),
  });
}

/** One after the other: Slack counts the calls, and the faults come out in the order of the file. */
async function judgeAll(
  messages: Iterable<Named> | AsyncIterable<Named>,
  web: webApi.WebClient,
  { out }: OperatorDeps,
): Promise<number> {
  const judged = new Set<string>();
  let found = 0;
  for await (const { name, message } of messages) {
    const same = JSON.stringify([message.blocks, message.attachments]);
    if (judged.has(same)) continue;
    judged.add(same);
    const faults = await judgeMessage(web, message);
    found += faults.length;
    for (const { pointer, reason } of faults) await out(`${name}: ${pointer || '/'}: ${reason}\n`);
  }
  await out(`${judged.size} messages, ${found} ${found === 1 ? 'fault' : 'faults'}\n`);
  return found > 0 ? 1 : 0;
}
