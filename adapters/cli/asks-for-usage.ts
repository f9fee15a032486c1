const HELP = ['--help', '-h'];
/** What no chat has, so that no chat’s `help` knows of it. */
const ONLY_HERE = ['backup', 'config', 'import', 'mcp', 'restore', 'restored'];

/**
 * Whether a program was started with nothing, `help`, `help import` or `--help`, which counts anywhere
 * before `--`.
 */
export function asksForUsage(argv: string[]): boolean {
  const words = argv.filter((word) => word.trim() !== '' && word !== '--');
  const [first, second = '', ...more] = words;
  if (first === undefined) return true;
  if (first === 'help' && more.length === 0 && ['', ...ONLY_HERE].includes(second)) return true;
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.slice(0, end).some((argument) => HELP.includes(argument));
}
