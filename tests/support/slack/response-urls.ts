import type { Answer, Answers } from './answers.ts';
import type { Json } from './json.ts';

/** Fields in which a channel is chosen to which the app may answer. */
const FIELDS: Record<string, string> = {
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
};

/**
 * The addresses that a form gives when it is sent, one for each field that asks for it, and the first
 * answer to any of them.
 */
export function openResponseUrls(
  { blocks, state }: Json,
  answers: Answers,
  address: string,
): { response_urls: Json[]; answer?: Promise<Answer> } {
  const opened = blocks.flatMap(({ type, block_id, element }: Json) => {
    const field = type === 'input' && element.response_url_enabled && FIELDS[element.type];
    const channel_id = field && state.values[block_id][element.action_id][field];
    if (!channel_id) return [];
    const { path, answer } = answers.open();
    const response_url = `http://${address}${path}`;
    return [{ answer, url: { block_id, action_id: element.action_id, channel_id, response_url } }];
  });
  return {
    response_urls: opened.map(({ url }: Json) => url),
    ...(opened.length > 0 && { answer: Promise.race(opened.map(({ answer }: Json) => answer)) }),
  };
}
