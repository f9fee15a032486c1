/** Opens a page as a browser does: goes where it is sent, and brings the cookies of each host along. */
export async function browse(
  address: string,
): Promise<{ status: number; body: string; url: string }> {
  const jars = new Map<string, Map<string, string>>();
  let url = new URL(address);
  for (let hop = 0; hop < 10; hop++) {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
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
