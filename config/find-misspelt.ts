/**
 * Points out names in the environment that look like misspelt ones of ours that are not set, such
 * as DEFAULT_ZNOE. Short names allow fewer slips, since HOME is not a misspelt HOST. Never shows a
 * value.
 */
export function findMisspelt(env: Record<string, string | undefined>, names: string[]): string[] {
  const missing = names.filter((name) => !env[name]);
  return Object.keys(env)
    .filter((key) => env[key] && !names.includes(key))
    .flatMap((key) => {
      const meant = missing.find((name) => countSlips(key, name) <= (name.length < 6 ? 1 : 2));
      return meant ? [`${key} is set, which nothing reads. Did you mean ${meant}?`] : [];
    });
}

/** The edit distance (Levenshtein, in one row): how many letters to add, drop or replace. */
function countSlips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const letter of from) {
    const next = [row[0]! + 1];
    for (let at = 1; at <= to.length; at++) {
      const replaced = row[at - 1]! + (letter === to[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
