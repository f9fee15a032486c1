/** Where progress is told, so that the output can go into a file. */
export const onStandardError = () => ({
  err: (text: string): void => void process.stderr.write(text),
  columns: process.stderr.columns,
  isTerminal: process.stderr.isTTY === true,
});
