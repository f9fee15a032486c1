const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const SPACE = 0x20;

/** FNV-1a over UTF-16 units: a text gives the same 32-bit number on every machine. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = START;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** The hashes of all runs of `length` neighbouring words, in order (shingles: Broder 1997). */
export function hashRuns(words: string[], length: number): number[] {
  const runs: number[] = [];
  for (let at = 0; at + length <= words.length; at++) runs.push(hashRun(words, at, at + length));
  return runs;
}

/** As of the words with a space between each two. */
function hashRun(words: string[], start: number, end: number): number {
  let hash = START;
  for (let at = start; at < end; at++) {
    const word = words[at]!;
    if (at > start) hash = Math.imul(hash ^ SPACE, PRIME);
    for (let n = 0; n < word.length; n++) hash = Math.imul(hash ^ word.charCodeAt(n), PRIME);
  }
  return hash;
}

/** Mixes up to three numbers into 32 bits, each of which depends on all of them (as MurmurHash3 ends). */
export function mixHash(seed: number, a: number, b = 0): number {
  let hash = Math.imul(seed, 0x9e3779b1 | 0) ^ a;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b | 0) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35 | 0);
  return hash ^ (hash >>> 16);
}
