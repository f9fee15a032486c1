/** FNV-1a over UTF-16 units: the same word gives the same 32-bit number on every machine. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
