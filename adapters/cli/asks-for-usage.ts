const HELP = ['--help', '-h'];

/** Whether a program was started with nothing, `help` or `--help`, which counts anywhere before `--`. */
export function asksForUsage(argv: string[]): boolean {
  const words = argv.filter((word) => word.trim() !== '' && word !== '--');
  if (words.length === 0 || (words.length === 1 && words[0] === 'help')) return true;
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.slice(0, end).some((argument) => HELP.includes(argument));
}
