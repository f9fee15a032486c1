import type { Hono } from 'hono';
import { type Access, type ReadAccess, refuse } from './access.ts';

/** What programs that watch this process ask. */
export type Probes = {
  readiness(): Promise<{ ready: boolean }>;
  metrics(): Promise<{ type: string; text: string }>;
};

/**
 * Adds `/healthz` (the process answers) and `/readyz` (its parts do; 503 where not). They stand
 * before the check of names, since a watching program may know this process by another one, and
 * tell nothing of what people ask.
 */
export function serveHealth(app: Hono, { readiness }: Pick<Probes, 'readiness'>): void {
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const answer = await readiness();
    return c.json(answer, answer.ready ? 200 : 503);
  });
}

const TOKEN_NEEDED: Partial<Record<Access, string>> = {
  'signed out': 'Send the token: Authorization: Bearer …',
  'read-only':
    'Others can reach this process, so set WEB_TOKEN and send it: Authorization: Bearer …',
};

/**
 * Adds `/metrics` for those who may change things here: with a token that is whoever sends it,
 * under whatever name, so this stands before the check of names, too, and leaves others to it.
 */
export function serveMetrics(
  app: Hono,
  { metrics }: Pick<Probes, 'metrics'>,
  readAccess: ReadAccess,
): { afterNames(): void } {
  const answer = async (): Promise<Response> => {
    const { type, text } = await metrics();
    return new Response(text, { headers: { 'content-type': type } });
  };
  app.get('/metrics', (c, next) => (readAccess(c) === 'signed in' ? answer() : next()));
  return {
    afterNames() {
      app.get('/metrics', (c) => {
        const access = readAccess(c);
        if (access === 'everyone') return answer();
        return refuse(c, access) ?? c.text(TOKEN_NEEDED[access] ?? '', 401);
      });
    },
  };
}
