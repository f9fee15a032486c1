/** What a feed says of itself. */
type About = Record<'title' | 'description' | 'home', string | undefined>;

// @jane@social.example: an account of the Fediverse
const HANDLE = /(?:^|[^\w.@])@[\w.-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/u;
// /@jane, /users/jane, /profile/jane.example: the page of an account
const ACCOUNT_PAGE = /^\/(?:@|users\/|profile\/)[\w.:@-]{1,200}\/?$/u;
// `@jane.example - Jane Roe`, `Jane Roe (@jane@social.example)`, `Jane Roe / @jane`
const BEFORE_NAME = /^@\S{1,200}\s[-–—]\s/u;
const AFTER_NAME = /\s(?:\/\s)?\(?@\S{1,200}$/u;
// :verified:
const EMOJI = /:\w{1,40}:/gu;

/** The person or office whose posts these are, where a feed is that of an account. */
export function ownerOf({ title = '', description = '', home }: About): string | undefined {
  const path = home && URL.canParse(home) ? new URL(home).pathname : '';
  if (!HANDLE.test(description) && !ACCOUNT_PAGE.test(path)) return undefined;
  return (
    title.replace(BEFORE_NAME, '').replace(AFTER_NAME, '').replace(EMOJI, '').trim() || undefined
  );
}
