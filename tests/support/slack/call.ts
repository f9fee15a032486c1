import type { Json } from './json.ts';

/** Calls a method of the Web API as anybody can, without a library in between. */
export async function callSlack(
  { apiUrl }: { apiUrl: string },
  method: string,
  { token = '', ...args }: Json = {},
): Promise<Json> {
  const response = await fetch(`${apiUrl}${method}`, {
    ...{ method: 'POST', body: new URLSearchParams(args) },
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return (await response.json()) as Json;
}
