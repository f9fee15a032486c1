import type { Json } from './json.ts';

export type Post = {
  channel: string;
  ts: string;
  /** The message in whose thread it stands. */
  thread_ts?: string;
  /** Who wrote it, where it was not the app. */
  user?: string;
  text: string;
  blocks: Json[];
  metadata?: Json;
};

/** What one person sees, and no history has. */
export type Hidden = Post & { user: string };
