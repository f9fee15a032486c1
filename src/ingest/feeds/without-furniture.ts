// Reddit ends each post with: submitted by /u/jane [link] [comments]
const SUBMITTED = /(?:&#32;|\s)*submitted by\b[\s\S]{1,1500}\[comments\][\s\S]{0,60}$/iu;
// hnrss.org ends each with: Article URL: … Comments URL: … Points: 7 # Comments: 2
const POINTS =
  /(?:<hr\s?\/?>\s*)?(?:<p>\s*)?(?:Article|Comments) URL:[\s\S]{1,1500}# Comments:\s*\d+\s*(?:<\/p>)?\s*$/iu;
// arXiv begins each with: arXiv:2611.01234v1 Announce Type: new Abstract:
const ANNOUNCED = /^\s*arXiv:\S{5,40}\s+Announce Type:\s*[\w-]{1,40}\s+Abstract:\s*/iu;
// What Mastodon sets above a post, and Bluesky below
const WARNING =
  /^\s*<p>\s*<strong>[^<>]{1,60}:<\/strong>[^<>]{0,1000}<\/p>\s*<hr\s?\/?>(?=[\s\S]*\S)/iu;
const EMBEDDED = /\[contains quote post or other embedded content\]\s*$/iu;
// All that some give: a link to the comments; GitHub: No content.
const NOTHING =
  /^\s*(?:<p>\s*)?(?:<a\s[^<>]{1,1000}>\s*(?:comments|link|read more|view)\s*<\/a>|No content\.?)\s*(?:<\/p>)?\s*$/iu;
// One of these stands in both: looked for first, since that is fast.
const LINKS_COMMENTS = /\[comments\]|# comments:/iu;
const MAX_TAIL_CHARS = 2_500;

/** What a site's program adds to the text of each item is no part of it. Undefined if all is. */
export function withoutFurniture(html: string | undefined): string | undefined {
  if (!html) return undefined;
  const text = withoutTail(html).replace(ANNOUNCED, '').replace(WARNING, '');
  return text.length < MAX_TAIL_CHARS && NOTHING.test(text) ? undefined : text;
}

function withoutTail(html: string): string {
  const at = Math.max(0, html.length - MAX_TAIL_CHARS);
  const tail = html.slice(at);
  if (tail.trimEnd().endsWith(']') && EMBEDDED.test(tail))
    return html.slice(0, at) + tail.replace(EMBEDDED, '').trimEnd();
  if (!LINKS_COMMENTS.test(tail)) return html;
  return html.slice(0, at) + tail.replace(SUBMITTED, '').replace(POINTS, '');
}
