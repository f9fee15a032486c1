import { readFile, writeFile } from 'node:fs/promises';
import { UserError } from '../../src/chat/errors.ts';
import { messageOf } from '../../src/text/message-of.ts';
import { type Move, receiveUpkeep } from './receive-upkeep.ts';
import { cleanLine } from './terminal-text.ts';

export type UpkeepDeps = {
  /** These give sentences on what was done. */
  backUp(file: string): Promise<Done>;
  restore(file: string): Promise<Done>;
  /** Another program has put the database back. */
  noteRestored(): Promise<Done>;
  exportSettings(): Promise<string>;
  importSettings(
    json: string,
    moves: { places: Move[]; channels: Move[] },
  ): Promise<{ added: number; known: number; problems: string[] }>;
  out(text: string): Promise<void> | void;
  err(text: string): void;
};

/** What was done, in a sentence, and what is odd about it; with a `command`, that is still to be run. */
type Done = { text: string; warning?: string; command?: string };

/**
 * Does what was asked about the database as a whole and gives an exit code; undefined where the
 * arguments ask for something else.
 */
export async function runUpkeep(argv: string[], deps: UpkeepDeps): Promise<number | undefined> {
  try {
    const asked = receiveUpkeep(argv);
    switch (asked?.kind) {
      case undefined:
        return undefined;
      case 'backup':
        return await tell(await deps.backUp(asked.file), deps);
      case 'restore':
        return await tell(await deps.restore(asked.file), deps);
      case 'restored':
        return await tell(await deps.noteRestored(), deps);
      case 'export':
        return await runExport(asked.file, deps);
      case 'import':
        return await runImport(asked.file, asked.moves, deps);
    }
  } catch (error) {
    deps.err(`${cleanLine(messageOf(error))}\n`);
    return 1;
  }
}

/** The command stands alone on the output, so that a script can take it. */
async function tell({ text, warning, command }: Done, { out, err }: UpkeepDeps): Promise<number> {
  if (command === undefined) {
    await out(`${text}\n`);
    if (warning !== undefined) err(`${warning}\n`);
    return 0;
  }
  err(`${text}\n`);
  await out(`${command}\n`);
  return 1;
}

async function runExport(file: string | undefined, deps: UpkeepDeps): Promise<number> {
  const json = await deps.exportSettings();
  if (file === undefined) {
    await deps.out(json);
    return 0;
  }
  await writeFile(file, json).catch((cause) => {
    throw new UserError(`${file} cannot be written: ${messageOf(cause)}.`);
  });
  await deps.out(`All settings are in ${cleanLine(file)}.\n`);
  return 0;
}

async function runImport(
  file: string,
  moves: { places: Move[]; channels: Move[] },
  { importSettings, out, err }: UpkeepDeps,
): Promise<number> {
  const json = await readFile(file, 'utf8').catch((cause) => {
    throw new UserError(`${file} cannot be read: ${messageOf(cause)}.`);
  });
  const { added, known, problems } = await importSettings(json, moves);
  for (const problem of problems) err(`${cleanLine(problem)}\n`);
  await out(`${added} added, ${known} known already, ${problems.length} left out\n`);
  return problems.length > 0 ? 1 : 0;
}
