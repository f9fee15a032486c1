import type { Adapter, Log } from './adapter.ts';
import type { Bot } from './bot.ts';

/** A platform that can be connected: the settings it needs, and the adapter they make. */
export type Platform<Name extends string = string> = {
  /** The name of its folder, and of the places that are on it. */
  name: string;
  /** By environment variable. It starts where all are set, and not where none is. */
  settings: Record<Name, Setting>;
  /** Says that all are needed, where there are several: “Slack takes both tokens or neither”. */
  allOrNone?: string;
  create(settings: Record<Name, string>, deps: PlatformDeps): Adapter;
};

export type Setting = {
  /** Completes “NAME is not …”. Never repeat what was given: it may be a secret. */
  about: string;
  /** A value of the right form: `xoxb-…`. */
  example: string;
  isRight(value: string): boolean;
};

type PlatformDeps = { bot: Bot; log: Log };

/** Gives the names of the settings to `create`, for TypeScript. */
export function definePlatform<const Name extends string>(platform: Platform<Name>): Platform {
  return platform as unknown as Platform;
}
