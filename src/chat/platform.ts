import type { Adapter, Log } from './adapter.ts';
import type { Bot } from './bot.ts';
import type { Keys } from './keys.ts';
import type { OperatorCommand } from './operator-command.ts';
import type { Reception } from './reception.ts';
import type { Reply } from './reply/reply.ts';
import type { Shards } from './shards/shards.ts';

/**
 * A platform that can be connected: its name and the settings it needs, which are known at every start,
 * and the way to the rest, whose libraries only those wait for who use it.
 */
export type Platform<Name extends string = string, Extra extends string = string> = {
  /** The name of its folder, and of the places that are on it. */
  name: string;
  /** By environment variable. It starts where one of its ways is set, and not where none of them is. */
  settings: Record<Name, Setting>;
  /** Which settings go together; the first that has all it needs is taken. Left out where all are needed. */
  ways?: Way[];
  /** Settings that it can do without, and that start nothing by themselves. */
  extras?: Record<Extra, Setting>;
  /** What the terminal offers under the platform’s name to those who run the desk. */
  operatorCommands?: OperatorCommand[];
  load(): Promise<LoadedPlatform<Name | Extra>>;
};

type LoadedPlatform<Name extends string = string> = {
  /** Whether a message there shows all of a reply, some links of its stories apart. */
  holds(reply: Reply): boolean;
  create(settings: Partial<Record<Name, string>>, deps: PlatformDeps): Adapter;
};

/**
 * Settings that are enough together, among them perhaps some of the desk’s own, and whose: “Slack, for
 * one workspace,”.
 */
export type Way = { needs: string[]; about: string };

export type Setting = {
  /** Completes “NAME is not …”. Never repeat what was given: it may be a secret. */
  about: string;
  /** A value of the right form: `xoxb-…`. */
  example: string;
  isRight(value: string): boolean;
};

type PlatformDeps = {
  bot: Bot;
  /** Left out where nobody keeps account of where we are. */
  reception?: Reception | undefined;
  /**
   * Notes what the platform has told us, by its own id for that; false where this process or another
   * has heard it before. Left out where it is told once.
   */
  isNew?: ((event: string) => Promise<boolean>) | undefined;
  /** Left out where no other process answers. */
  shards?: Shards | undefined;
  /** The addresses under which people reach the newsroom; left out where nobody else does. */
  publicUrls?: string[] | undefined;
  /** What lets us into places that install the app themselves; left out where SECRET_KEY is not set. */
  keys?: Keys | undefined;
  log: Log;
  /** False where this process only posts: then starting checks the credentials, no more. */
  answers?: boolean;
};

/** Where a platform’s API is, for tests and for gateways in between. */
export const apiAddress = (example: string): Setting => ({
  about: 'a web address',
  example,
  isRight: (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
});

/** Gives the names of the settings to what is loaded, for TypeScript. */
export function definePlatform<const Name extends string, const Extra extends string = never>(
  platform: Platform<Name, Extra>,
): Platform {
  return platform as unknown as Platform;
}
