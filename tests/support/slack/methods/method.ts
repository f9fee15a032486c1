import type { Agent } from '../agent.ts';
import type { Install } from '../installs.ts';
import type { Json } from '../json.ts';
import type { Leaving } from '../leaving.ts';
import type { Links } from '../links.ts';
import type { Hidden, Post } from '../message.ts';
import type { Stamps } from '../stamps.ts';
import type { Channel, Team } from '../team.ts';
import type { Threads } from '../threads.ts';
import type { Triggers } from '../triggers.ts';
import type { Uploads } from '../uploads.ts';
import type { Views } from '../views.ts';

export type Methods = Record<string, (args: Json) => Json>;

/** What the methods work on, whoever calls them. */
export type Slack = {
  address: string;
  stamps: Stamps;
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
  leaving: Leaving;
};

/** What they work on for one installation of the app. */
export type Workspace = Slack & { install: Install; teams: Team[]; channels: Channel[] };
