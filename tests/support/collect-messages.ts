import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// `say('…'`, `message("…"`, each with what its first argument begins with
const SAID =
  /(?<![\w.])(?:say|message)\(\s*(?:(?<literal>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\$])*`)|(?<other>[^,)]*))/gu;

/** Words that our sources say, with the file in which each stands first. */
export function collectMessages(): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file, groups } of readCalls()) {
    const words = groups.literal && literalValue(groups.literal);
    if (words && !found.has(words)) found.set(words, file);
  }
  return found;
}

/** Calls that say neither words nor something that has a name: `say(isOne ? 'a' : 'b')`. */
export function findUncollected(): string[] {
  return readCalls()
    .filter(({ groups: { other } }) => other !== undefined && !/^[\w.[\]!]+$/u.test(other))
    .map(({ file, groups }) => `${file}: say(${groups.other}`);
}

function readCalls() {
  return globSync('{src,commands,adapters}/**/*.ts', { cwd: ROOT })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(ROOT + file, 'utf8');
      if (!source.includes('language/say.ts')) return [];
      return [...source.matchAll(SAID)].map(({ groups = {} }) => ({ file, groups }));
    });
}

const literalValue = (literal: string): string =>
  literal
    .slice(1, -1)
    .replaceAll('\\n', '\n')
    .replace(/\\u\{?([\da-f]+)\}?|\\([^nu])/giu, (_, code?: string, sign?: string) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : sign!,
    );
