/**
 * A post as a page gets it, or a question and its answer for everyone in one. Its `key` keeps a repeat
 * or reconnect from showing it twice.
 */
export type Post = { key: string; html: string; at?: string };

/** A page that listens: gets each new post and what an old one is now, and is told when there will be no more. */
type Follower = { tell(post: Post): void; edit(post: Post): void; end(): void };

export type Posts = ReturnType<typeof createPosts>;

/** A page that opens late still gets so many posts. */
const MAX_POSTS = 50;

/** The channel's posts, in memory only: a restart forgets them; a page keeps what it has shown for its tab. */
export function createPosts() {
  const kept: Post[] = [];
  const followers = new Set<Follower>();
  const has = (key: string): boolean => kept.some((post) => post.key === key);

  return {
    has,
    add(post: Post): void {
      if (has(post.key)) return;
      kept.push(post);
      if (kept.length > MAX_POSTS) kept.shift();
      for (const follower of followers) follower.tell(post);
    },
    /** When a post that is shown was made. */
    at: (key: string): string | undefined => kept.find((post) => post.key === key)?.at,
    /** Takes the place of the post with its key, where that is shown. */
    edit(post: Post): void {
      const at = kept.findIndex(({ key }) => key === post.key);
      if (at < 0) return;
      kept[at] = post;
      for (const follower of followers) follower.edit(post);
    },
    /** Tells the posts after the one of this key (all where it is unknown), then each new one. */
    follow(follower: Follower, afterKey?: string): () => void {
      const seen = kept.findIndex((post) => post.key === afterKey);
      for (const post of kept.slice(seen + 1)) follower.tell(post);
      followers.add(follower);
      return () => followers.delete(follower);
    },
    end(): void {
      for (const follower of followers) follower.end();
      followers.clear();
    },
  };
}
