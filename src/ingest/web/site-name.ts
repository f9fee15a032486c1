/** The name of a site that gives itself none: the host of its address without `www.`. */
export const siteName = (url: string): string => withoutWww(new URL(url).hostname);

export const withoutWww = (host: string): string => host.replace(/^www\./u, '');
