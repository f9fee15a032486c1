import type { Json } from './json.ts';
import type { Client } from './oauth.ts';

/** Who calls: a token, or the app by its client secret, each in the header or else in the form. */
export function readCaller(authorization: string, args: Json): { token: string; client: Client } {
  const [, kind = '', value = ''] = /^(\w+) (.*)$/u.exec(authorization) ?? [];
  const isBasic = kind === 'Basic';
  const [id, secret] = isBasic ? Buffer.from(value, 'base64').toString().split(':') : [];
  return {
    token: kind === 'Bearer' ? value : (args.token ?? ''),
    client: isBasic ? { id, secret } : { id: args.client_id, secret: args.client_secret },
  };
}
