import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** What the environment says, and after it the file `.env`. */
export const readEnv = (): Record<string, string | undefined> => ({
  ...(existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}),
  ...process.env,
});
