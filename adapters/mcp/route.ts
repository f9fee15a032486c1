import { type Context, Hono } from 'hono';

type Given = { isFromOwnPage(c: Context): boolean };

/** Where assistants ask, whatever the method. Pages of other sites may not: programs say no origin. */
export const routeMcp =
  (answer: (request: Request) => Promise<Response>) =>
  ({ isFromOwnPage }: Given): Hono =>
    new Hono().all('/mcp', async (c) =>
      isFromOwnPage(c)
        ? answer(c.req.raw)
        : c.text('Only programs and the newsroom’s own page may ask.', 403),
    );
