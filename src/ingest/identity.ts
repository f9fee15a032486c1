import { createHash } from 'node:crypto';

// What a link carries for counting clicks, not for finding the page.
const TRACKING =
  /^(?:utm_.*|at_.*|mc_.*|ns_.*|pk_.*|fb_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|ocid|cmpid?|ftag|ftcamp|smid|smtyp|partner|emc|wt\.mc_id|__twitter_impression|guccounter|xtor|cmp|srnd|traffic_source|feedtype|feedname|rss)$/iu;

/** A web address without tracking parameters and fragment; null for anything but http(s). */
export function cleanUrl(raw: string | null | undefined, base?: string | null): string | null {
  const text = raw?.trim() ?? '';
  if (text === '' || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()])
    if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/**
 * A key that is the same whenever the article is met again: by its guid within its feed, else by its address,
 * else by its text.
 */
export function articleId({
  feedUrl,
  guid,
  url,
  text,
}: {
  feedUrl: string;
  guid: string | null;
  url: string | null;
  text: string;
}): string {
  const key = guid ? ['guid', feedUrl, guid] : url ? ['url', url] : ['text', text];
  return createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 20);
}
