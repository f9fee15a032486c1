import { UserError } from '../../src/chat/errors.ts';
import { quoteWord } from '../../src/chat/words.ts';

/** What the arguments ask for. */
export type Asked =
  | { kind: 'usage' }
  | { kind: 'doctor'; json: boolean }
  | { kind: 'line'; line: string; json: boolean }
  | { kind: 'import'; sources: string[]; shared: boolean; json: boolean };

// `about:gas talks`, which the shell makes of `about:"gas talks"`; not `https://…`, `war: a
// timeline`
const NAMED = /^([a-z][a-z-]*:)(?!\/\/|\s)(.*)$/su;
const BLANK_OR_MARK = /[\s"“„«”»]/u;
// `“a` of `“a patient”`, `words:“a`
const OPENING = /^(?:[a-z][a-z-]*:)?([“„«])/u;
const CLOSING_OF: Record<string, string> = { '“': '”', '„': '“', '«': '»' };
const FLAG = /^--?[a-z]/iu;

/** `--csv` is short for `as:csv`, which `quotes` takes. */
const FILES = ['--csv', '--jsonl', '--markdown', '--bibtex'];
/** Goes with `import` only. */
const SHARED = '--shared';

/**
 * Reads what a program was started with. `--json` and `--help` count anywhere before `--`; after it
 * everything is a word. Throws `UserError`.
 */
export function receiveArguments(argv: string[]): Asked {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const flags = argv.slice(0, end).filter((argument) => FLAG.test(argument));
  const words = [
    ...argv.slice(0, end).filter((argument) => !FLAG.test(argument)),
    ...argv.slice(end + 1),
  ].filter((word) => word.trim() !== '');

  if (flags.some((flag) => flag === '--help' || flag === '-h')) return { kind: 'usage' };
  const unknown = flags.find((flag) => ![...FILES, '--json', SHARED].includes(flag));
  if (unknown)
    throw new UserError(
      `There is no flag “${unknown}”. The flags are ${[...FILES, '--json', SHARED].join(', ')}; options are written like since:7d; “--help” lists them.`,
    );
  const json = flags.includes('--json');
  const file = flags.find((flag) => FILES.includes(flag));
  const shared = flags.includes(SHARED);
  if (words.length === 0) return { kind: 'usage' };
  if (shared && words[0] !== 'import')
    throw new UserError(
      `“${SHARED}” goes with “import”, for example: import ${SHARED} article.txt`,
    );
  if (file) return { kind: 'line', line: `${toLine(words)} ${asFile(file, words)}`, json };
  if (words[0] === 'import') return { ...readImport(words.slice(1)), shared, json };
  if (words[0] === 'doctor') return readDoctor(words.slice(1), json);
  return { kind: 'line', line: toLine(words), json };
}

/** `as:csv` */
function asFile(flag: string, [command = '']: string[]): string {
  if (!/^\/?quotes\b/iu.test(command))
    throw new UserError(`“${flag}” goes with “quotes”, for example: quotes ${flag}`);
  return `as:${flag.slice(2)}`;
}

function readImport(sources: string[]) {
  if (sources.length === 0)
    throw new UserError(
      'Name what to import: files, folders or URLs, for example: import article.txt https://example.org/feed.xml',
    );
  return { kind: 'import', sources } as const;
}

function readDoctor([part, ...more]: string[], json: boolean) {
  if (part !== 'quotes' || more.length > 0)
    throw new UserError('Say what to look over: doctor quotes');
  return { kind: 'doctor', json } as const;
}

/** The line that would be typed in a chat. A lone argument is such a line already. */
function toLine(words: string[]): string {
  if (words.length === 1) return words[0]!;
  const pieces: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const end = endOfMarked(words, at);
    // The shell has taken the words in these marks apart, and they are typed as they were.
    if (end > at) pieces.push(words.slice(at, end + 1).join(' '));
    else pieces.push(toWord(words[at]!));
    at = end;
  }
  return pieces.join(' ');
}

/** The word in which the marks close that open in this one, which the shell does not know. */
function endOfMarked(words: string[], at: number): number {
  const [open] = OPENING.exec(words[at]!)?.[1] ?? '';
  const close = open && CLOSING_OF[open];
  if (!close || words[at]!.replace(OPENING, '').includes(close)) return at;
  const end = words.findIndex((word, n) => n > at && word.includes(close));
  const marked = words.slice(at, end + 1);
  return end > at && !marked.some((word) => /[\s"]/u.test(word)) ? end : at;
}

function toWord(word: string): string {
  if (!BLANK_OR_MARK.test(word)) return word;
  const [, name = '', value = word] = NAMED.exec(word) ?? [];
  return name + quoteWord(value);
}
