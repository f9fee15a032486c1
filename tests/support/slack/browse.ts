/**
 * Opens a page as a browser does: goes where it is sent, and brings the cookies of each host along. What
 * is reached under a public address stands in `hosts`: `{'https://news.test': 'http://127.0.0.1:3000'}`.
 */
export async function browse(
  address: string,
  { hosts = {} }: { hosts?: Record<string, string> } = {},
): Promise<{ status: number; body: string; url: string }> {
  const jars = new Map<string, Map<string, string>>();
  let url = new URL(address);
  for (let hop = 0; hop < 10; hop++) {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const there = new URL(url.pathname + url.search, hosts[url.origin] ?? url.origin);
    const response = await fetch(there, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) return { status: response.status, body: await response.text(), url: url.href };
    url = new URL(location, url);
  }
  throw new Error(`${address} sends around in circles.`);
}
