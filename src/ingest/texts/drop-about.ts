// “About Harbour Line”, “About Harbour Line:”, perhaps with what follows on the same line
const ABOUT =
  /^(?:About|ABOUT) (?:[Tt]he )?(?<name>\p{Lu}[\p{L}\p{M}\p{N}&.’'® -]{1,60}?)(?::\s*(?<rest>.*))?$/u;
// “About Harbour Line Harbour Line runs …”, heading and text on one line
const ABOUT_TWICE =
  /^(?:About|ABOUT) (?:[Tt]he )?(?<name>\p{Lu}[\p{L}\p{M}\p{N}&.’'®-]{1,30}(?: [\p{L}\p{M}\p{N}&.’'®-]{1,30}){0,4}) (?:The )?\k<name>(?: (?=[^?]{20})|, )/u;
/** It stands among the last paragraphs. */
const MAX_FROM_END = 10;

/**
 * Drops what a press release says about its company at the end: a heading “About …” and the paragraph
 * below that begins with the same name, or both on one line.
 */
export function dropAbout(lines: string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const isNearEnd = at > 0 && at >= lines.length - MAX_FROM_END;
    const length = isNearEnd ? aboutLength(lines[at]!, lines[at + 1]) : 0;
    if (length === 0) kept.push(lines[at]!);
    else at += length - 1;
  }
  return kept;
}

/** How many lines describe what the first of them names. */
function aboutLength(line: string, next = ''): number {
  if (ABOUT_TWICE.test(line)) return 1;
  const { name = '', rest = '' } = ABOUT.exec(line)?.groups ?? {};
  const [word] = name.split(' ');
  const isDescribed = word !== '' && (rest || next).replace(/^the\s+/iu, '').startsWith(word!);
  if (!isDescribed) return 0;
  return rest ? 1 : 2;
}
