/** Whether this is an address that a browser opens: http or https, nothing else. */
export const isWebAddress = (url: string | null): url is string =>
  url !== null && /^https?:\/\//iu.test(url) && URL.canParse(url);
