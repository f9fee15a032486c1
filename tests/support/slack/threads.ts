import type { Post } from './message.ts';

export type Threads = ReturnType<typeof createThreads>;

/** What stands under messages, and who waits for it. */
export function createThreads(posts: Post[]) {
  const waiting: { thread: string; resolve: (post: Post) => void }[] = [];
  const isByApp = ({ user }: Post) => user === undefined;
  return {
    /** All under a message, the oldest first, whoever wrote it. */
    inThread: (thread: string): Post[] => posts.filter(({ thread_ts }) => thread_ts === thread),
    /** The app's next message under another one; the first of those that are there, after `past`. */
    answerIn(thread: string, past = 0): Promise<Post> {
      const own = posts.filter((post) => post.thread_ts === thread && isByApp(post));
      const there = own[past];
      if (there) return Promise.resolve(there);
      return new Promise((resolve) => waiting.push({ thread, resolve }));
    },
    arrived(post: Post): void {
      const of = waiting.filter(({ thread }) => thread === post.thread_ts);
      for (const one of of) {
        waiting.splice(waiting.indexOf(one), 1);
        one.resolve(post);
      }
    },
  };
}
