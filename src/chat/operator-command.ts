import type { Bot } from './bot.ts';
import type { Command } from './command.ts';

/** Something that those who run the desk do for a platform, in a terminal: `cli -- NAME manifest`. */
export type OperatorCommand = {
  name: string;
  about: string;
  /** What can follow its name: `[--file replies.json]`. */
  options?: string;
  /** Gives an exit code. Throws `UserError` where the arguments ask for what it cannot do. */
  run(args: string[], deps: OperatorDeps): Promise<number>;
};

export type OperatorDeps = {
  /** The platform’s own settings; undefined where it is not set up. */
  settings: Record<string, string> | undefined;
  commands: Command[];
  /** `https://news.example.org`; undefined where others cannot reach the newsroom. */
  publicUrl?: string | undefined;
  /**
   * Work with a bot over the invented newsroom in memory: nothing is fetched, counted or kept, and
   * the desk’s own database stays closed.
   */
  withSampleBot<Result>(work: (bot: Bot) => Promise<Result>): Promise<Result>;
  out(text: string): Promise<void> | void;
  err(text: string): void;
};
