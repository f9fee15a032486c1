import type { Json } from '../json.ts';
import type { Methods, Workspace } from './method.ts';
import { refused } from './page.ts';

const MOST_PROMPTS = 4;
const MOST_LOADING = 10;

/** What an agent shows beside a conversation. */
export const assistantMethods = ({ agent, posts, faults }: Workspace): Methods => {
  const isThread = ({ channel_id, thread_ts }: Json) =>
    posts.some(({ channel, ts }) => channel === channel_id && ts === thread_ts);
  return {
    'assistant.threads.setStatus': ({ status, loading_messages = [], ...thread }) => {
      if (status === undefined || loading_messages.length > MOST_LOADING)
        return refused('invalid_arguments');
      if (!isThread(thread)) return refused('invalid_thread_ts');
      if (status === '') agent.statuses.delete(thread.thread_ts);
      else agent.statuses.set(thread.thread_ts, status);
      return { ok: true };
    },
    /** With a thread it is the older way of assistants, which agents may call without any effect. */
    'assistant.threads.setSuggestedPrompts': ({ channel_id, thread_ts, prompts }) => {
      const isRight =
        prompts?.length <= MOST_PROMPTS &&
        prompts.every(({ title, message }: Json) => title?.trim() && message?.trim());
      if (!isRight) faults.push(`prompts: not ${MOST_PROMPTS} at most with words`);
      if (thread_ts) faults.push('prompts: of a thread, which an agent sets without effect');
      if (!isRight) return refused('invalid_arguments');
      if (!thread_ts) agent.prompts.set(channel_id, prompts);
      return { ok: true };
    },
    'assistant.threads.setTitle': ({ title, ...thread }) => {
      if (!title?.trim()) return refused('invalid_arguments');
      if (!isThread(thread)) return refused('invalid_thread_ts');
      agent.titles.set(thread.thread_ts, title);
      return { ok: true };
    },
  };
};
