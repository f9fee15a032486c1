import type { Context } from 'hono';
import { refusal, sendPage } from './pages/send-page.ts';

const WANTS_PAGE = /\btext\/html\b/iu;

/** That there is nothing at an address: a page with ways on for browsers, a line for programs. */
export async function sendMissing(c: Context): Promise<Response> {
  c.header('vary', 'Accept');
  if (!WANTS_PAGE.test(c.req.header('accept') ?? ''))
    return c.text('There is nothing here. The newsroom is at /.', 404);
  const words = 'No page has this address. It may be mistyped, or what was here is gone.';
  return sendPage(
    c,
    async () => refusal({ status: 404, title: 'There is nothing here', words }),
    undefined,
  );
}
