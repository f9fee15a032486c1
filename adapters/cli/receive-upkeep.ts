import { parseArgs } from 'node:util';
import { UserError } from '../../src/chat/errors.ts';

/** One id that takes the part of another. */
export type Move = { from: string; to: string };

/** What is asked for about the database as a whole. */
export type Upkeep =
  | { kind: 'backup'; file: string }
  | { kind: 'restore'; file: string }
  | { kind: 'restored' }
  | { kind: 'export'; file: string | undefined }
  | { kind: 'import'; file: string; moves: { places: Move[]; channels: Move[] } };

const VERBS = ['backup', 'restore', 'restored', 'config'];
const NAME_A_FILE: Record<string, string> = {
  backup: 'backup on-record.backup.db',
  restore: 'restore on-record.backup.db',
  restored: 'restore on-record.backup.db (“restored” takes none)',
  config: 'config import settings.json, or config export settings.json',
};

/** Whether arguments may ask for that. */
export const isUpkeep = ([verb = '']: string[]): boolean => VERBS.includes(verb);

/** Reads such arguments; undefined where they ask for something else. Throws `UserError`. */
export function receiveUpkeep(argv: string[]): Upkeep | undefined {
  const [verb = '', ...rest] = argv;
  if (!isUpkeep(argv) || rest.includes('--help') || rest.includes('-h')) return undefined;
  const { words, places, channels } = readWords(rest);
  const moves = { places: places.map(readMove), channels: channels.map(readMove) };
  const [part, file, more] = verb === 'config' ? words : [verb, ...words];
  if (verb === 'restored' && file === undefined) return { kind: verb };
  if (more !== undefined || verb === 'restored')
    throw new UserError(`One file at a time, for example: ${NAME_A_FILE[verb]}`);
  if (part !== 'import' && places.length + channels.length > 0)
    throw new UserError('“--place” and “--channel” go with “config import”.');
  if (part === 'export') return { kind: part, file };
  if (file === undefined || (part !== 'import' && part !== verb))
    throw new UserError(`Say what to do with which file, for example: ${NAME_A_FILE[verb]}`);
  return part === 'import' ? { kind: part, file, moves } : { kind: part as 'backup', file };
}

function readWords(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        place: { type: 'string', multiple: true },
        channel: { type: 'string', multiple: true },
      },
    });
    const { place = [], channel = [] } = values;
    return { words: positionals.filter((word) => word !== ''), places: place, channels: channel };
  } catch (error) {
    throw new UserError(`${(error as Error).message} “--help” lists what there is.`);
  }
}

/** `1001=C045` */
function readMove(text: string): Move {
  const [, from, to] = /^([^=]+)=([^=]+)$/u.exec(text) ?? [];
  if (from === undefined || to === undefined)
    throw new UserError(
      `“${text}” does not say which id takes the part of which. Write the old one, an equals sign and the new one: --channel 1001=C045`,
    );
  return { from, to };
}
