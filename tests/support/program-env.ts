const { PATH = '', NODE_COMPILE_CACHE } = process.env;

/**
 * The environment of a program that a test starts: nothing of the test's own, but for what Node has
 * compiled in this run.
 */
export const programEnv = (own: Record<string, string> = {}): Record<string, string> => ({
  PATH,
  ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
  ...own,
});
