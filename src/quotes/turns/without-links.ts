// What a post ends with besides its words: addresses of pictures and pages.
const LINKS = /(?:(?:pic\.twitter\.com|pic\.x\.com|t\.co)\/\w+)*(?:https?:\/\/\S+)?$/u;
/** No link is longer. */
const MAX_LINK_CHARS = 500;

/** Takes the links off its end one word after the other: many could be parted in many ways. */
export function withoutLinks(words: string): string {
  let left = words;
  for (;;) {
    const last = /\S*$/u.exec(left.slice(-MAX_LINK_CHARS))![0];
    const links = last.length - last.search(LINKS);
    if (links === 0) return left;
    left = left.slice(0, left.length - links).trimEnd();
  }
}
