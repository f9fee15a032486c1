import type { Ask, Bot } from '../../src/chat/bot.ts';
import { UserError } from '../../src/chat/errors.ts';
import { fitReply } from '../../src/chat/fit/fit.ts';
import type { Reply, ReplyFile } from '../../src/chat/reply/reply.ts';
import type { Operated } from './operate.ts';
import { type Asked, receiveArguments } from './receive.ts';
import { describeCommands } from './register.ts';
import { renderBlock, renderReply } from './render.ts';
import { type Imported, renderFailure, renderImported } from './render-imported.ts';
import { tellProgress } from './tell-progress.ts';
import { cleanLine, toJson } from './terminal-text.ts';
import { isBrokenPipe } from './write-to.ts';

export type CliDeps = {
  bot: Bot;
  /** Gives one result for each source, in their order, and tells how many are done. */
  importSources(
    sources: string[],
    options: { shared: boolean; onProgress: (done: number, total: number) => void },
  ): Promise<Imported[]>;
  /** Looks over what has been read, for mistakes. */
  checkQuotes(): Promise<Reply>;
  /** Those whose own commands `--help` lists. */
  platforms?: Operated[];
  /** Resolves when more may be written. */
  out(text: string): Promise<void> | void;
  err(text: string): void;
  columns: number;
  isTerminal: boolean;
  /** Whether somebody watches what goes to `err`, though the output may go into a file. */
  errIsTerminal?: boolean;
  colour?: boolean;
};

type Import = Extract<Asked, { kind: 'import' }>;

/** The web newsroom's own place: what is set up in a terminal appears on the page. */
const PLACE = { id: 'local', platform: 'web', name: 'Newsroom' } as const;
const NEWSROOM = { id: 'newsroom', name: 'newsroom' };

/** A terminal scrolls, so nothing is cut. */
const EVERYTHING = {
  chars: Number.POSITIVE_INFINITY,
  blocks: Number.POSITIVE_INFINITY,
  actions: 10,
};

/** Answers one command line as a program does: words out, mistakes to `err`, and an exit code. */
export function createCli({
  bot,
  importSources,
  checkQuotes,
  platforms = [],
  out,
  err,
  columns,
  isTerminal,
  errIsTerminal = isTerminal,
  colour = isTerminal && !process.env.NO_COLOR,
}: CliDeps): (argv: string[]) => Promise<number> {
  async function answer(line: string, json: boolean): Promise<number> {
    return show(await bot.answer(askFrom(line)), json);
  }

  async function show(answer: Reply, json: boolean): Promise<number> {
    const reply = fitReply(answer, EVERYTHING);
    const failed = isError(reply.data);
    const print = failed ? err : out;
    if (reply.file && !json) {
      await printFile(reply.file);
      // What is to be known of the file stands beside it, not in it.
      for (const block of reply.blocks) err(`${renderBlock(block, { columns, colour })}\n`);
      return 0;
    }
    await print(json ? `${toJson(reply.data)}\n` : renderReply(reply, { columns, colour }));
    return failed ? 1 : 0;
  }

  /** Printed as it is, so that a shell can send it into a file, and no faster than that takes it. */
  async function printFile({ text, pieces }: ReplyFile): Promise<void> {
    if (!pieces) return out(text);
    for await (const piece of pieces) await out(piece);
  }

  async function runImport({ sources, shared, json }: Import): Promise<number> {
    const { tell, end } = tellProgress({ err, columns, isTerminal: errIsTerminal });
    const onProgress = (done: number, total: number): void => tell({ done, total });
    const results = await importSources(sources, { shared, onProgress }).finally(end);
    const failed = results.filter(({ error }) => error !== null);
    if (!json) for (const result of failed) err(renderFailure(result));
    await out(json ? `${toJson(results)}\n` : renderImported(results, { shared }));
    return failed.length > 0 ? 1 : 0;
  }

  return async function run(argv) {
    try {
      const asked = receiveArguments(argv);
      if (asked.kind === 'line') return await answer(asked.line, asked.json);
      if (asked.kind === 'doctor') return await show(await checkQuotes(), asked.json);
      if (asked.kind === 'import') return await runImport(asked);
      await out(describeCommands(bot.commands, await bot.examples(askFrom('')), platforms));
      return 0;
    } catch (error) {
      if (isBrokenPipe(error)) return 0;
      if (!(error instanceof UserError)) throw error;
      err(`${cleanLine(error.message)}\n`);
      return 1;
    }
  };
}

function askFrom(line: string): Ask {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    line,
    place: PLACE,
    channel: NEWSROOM,
    user: { id: 'cli', name: 'this computer', zone: timeZone, manages: true },
    findChannel: async (text) => (/^#?newsroom$/iu.test(text.trim()) ? NEWSROOM : undefined),
    whole: true,
    write: (typed) => typed,
  };
}

const isError = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string';
