// `/q/3fa91c-abcdefgh`
const PATH = /^\/q\/([^/]+)\/?$/u;

/**
 * The id in the address of a receipt, as `receiptUrl` writes it; undefined for any other address.
 * `bases` are the newsroom’s public addresses. Whether there is such a receipt is not asked.
 */
export function readReceiptUrl(url: string, bases: string[]): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  if (!bases.some((base) => new URL(base).host === host)) return undefined;
  const [, id] = PATH.exec(pathname) ?? [];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return undefined;
  }
}
