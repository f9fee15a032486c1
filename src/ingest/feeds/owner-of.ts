/** What a feed says of itself; `pages` are the links of its items. */
type About = Record<'title' | 'description' | 'home', string | undefined> & { pages?: string[] };

// @jane@social.example: an account of the Fediverse
const HANDLE = /(?:^|[^\w.@])@[\w.-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/u;
// /@jane, /users/jane, /profile/jane.example: the page of an account
const ACCOUNT_PAGE = /^\/(?:@|users\/|profile\/)[\w.:@-]{1,200}\/?$/u;
// /@jane/114, /users/jane/statuses/114, /profile/jane.example/post/3k: a post
const POST =
  /^(\/@[\w.@-]{1,200}|\/users\/[\w.-]{1,200}|\/profile\/[\w.:-]{1,200})\/(?:\d+|statuses\/\d+|post\/\w+)\/?$/u;
// `@jane.example - Jane Roe`, where it can be nothing else
const NAMED_BY_HANDLE = /^@[\w-]{1,64}(?:\.[\w-]{1,64})+\s[-–—]\s/u;
// `@jane.example - Jane Roe`, `Jane Roe (@jane@social.example)`, `Jane Roe / @jane`
const BEFORE_NAME = /^@\S{1,200}\s[-–—]\s/u;
const AFTER_NAME = /\s(?:\/\s)?\(?@\S{1,200}$/u;
// :verified:
const EMOJI = /:\w{1,40}:/gu;

/** The person or office whose posts these are, where a feed is that of an account. */
export function ownerOf({
  title = '',
  description = '',
  home,
  pages = [],
}: About): string | undefined {
  const isAccount =
    HANDLE.test(description) ||
    HANDLE.test(title) ||
    NAMED_BY_HANDLE.test(title) ||
    ACCOUNT_PAGE.test(pathOf(home)) ||
    areOfOne(pages, home);
  if (!isAccount) return undefined;
  return (
    title.replace(BEFORE_NAME, '').replace(AFTER_NAME, '').replace(EMOJI, '').trim() || undefined
  );
}

/** Whether all these are posts of one account on this site. */
function areOfOne(pages: string[], home: string | undefined): boolean {
  const accountOf = (page: string | undefined) => POST.exec(pathOf(page))?.[1];
  const account = accountOf(pages[0]);
  return (
    account !== undefined &&
    pages.every((page) => accountOf(page) === account && hostOf(page) === hostOf(home))
  );
}

const hostOf = (url: string | undefined): string =>
  url && URL.canParse(url) ? new URL(url).host : '';

const pathOf = (url: string | undefined): string =>
  url && URL.canParse(url) ? new URL(url).pathname : '';
