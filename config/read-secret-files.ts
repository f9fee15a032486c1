import { readFileSync } from 'node:fs';

type Env = Record<string, string | undefined>;

/** The file that holds what a variable would: `DISCORD_TOKEN_FILE=/run/secrets/discord_token`. */
export const fileVariable = (name: string): string => `${name}_FILE`;

const WHY: Record<string, string> = {
  EACCES: 'a file that this user may not read',
  EISDIR: 'a folder',
  ENOENT: 'a file that does not exist',
  ENOTDIR: 'a file that does not exist',
  EPERM: 'a file that this user may not read',
};

/**
 * The secrets that stand in files, by the names of their variables, without the line end. A problem
 * shows neither content nor path: somebody may have put the secret itself where the path belongs.
 */
export function readSecretFiles(
  env: Env,
  names: string[],
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): { values: Record<string, string>; problems: string[] } {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of names) {
    const variable = fileVariable(name);
    const path = env[variable]?.trim();
    if (!path) continue;
    if (env[name]?.trim()) {
      problems.push(`${name} and ${variable} are both set: keep one of them.`);
      continue;
    }
    const found = readSecret(path, readFile);
    if ('value' in found) values[name] = found.value;
    else problems.push(`${variable} names ${found.problem}, for example ${exampleOf(name)}.`);
  }
  return { values, problems };
}

function readSecret(
  path: string,
  readFile: (path: string) => string,
): { value: string } | { problem: string } {
  const wanted = 'give the path of a file that holds the secret alone';
  try {
    const value = readFile(path).replace(/\r?\n$/u, '');
    return value.trim() === '' ? { problem: `a file that is empty: ${wanted}` } : { value };
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ''] ?? 'a file that cannot be read';
    return { problem: `${why}: ${wanted}` };
  }
}

const exampleOf = (name: string): string =>
  `${fileVariable(name)}=/run/secrets/${name.toLowerCase()}`;
