import type { Agent } from '../agent.ts';
import type { Json } from '../json.ts';
import type { Links } from '../links.ts';
import type { Hidden, Post } from '../message.ts';
import type { Stamps } from '../stamps.ts';
import type { Threads } from '../threads.ts';
import type { Triggers } from '../triggers.ts';
import type { Uploads } from '../uploads.ts';
import type { Views } from '../views.ts';
import type { CHANNELS } from '../world.ts';

export type Methods = Record<string, (args: Json) => Json>;
export type Channel = (typeof CHANNELS)[number];

/** What the methods work on. */
export type Workspace = {
  address: string;
  stamps: Stamps;
  channels: Channel[];
  posts: Post[];
  threads: Threads;
  /** What only one person sees. */
  hidden: Hidden[];
  agent: Agent;
  links: Links;
  triggers: Triggers;
  views: Views;
  uploads: Uploads;
  /** How many messages a page of a history has at most. */
  historyPage: number;
  /** What Slack would have refused, in words. */
  faults: string[];
};
