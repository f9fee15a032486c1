import type { Hono } from 'hono';
import type { Operations } from '../../../../src/run/read-operations.ts';
import type { Access, ReadAccess } from '../../access.ts';
import { renderPage } from '../../reading-page.ts';
import { OPERATOR_PATH } from '../navigation.ts';
import { FOR_NOBODY, sendSignIn } from '../sign-in.ts';
import { renderOperations } from './render-operations.ts';

type OperatorDeps = { readOperations(): Promise<Operations>; readAccess: ReadAccess };

/** Those at this machine where nobody else can come, and whoever has the token. */
export const mayOperate = (access: Access): boolean =>
  access === 'everyone' || access === 'signed in';

/** How the desk is doing, for whoever runs it. Nothing between may keep it, and nobody lists it. */
export function serveOperator(app: Hono, { readOperations, readAccess }: OperatorDeps): void {
  app.get(OPERATOR_PATH, async (c) => {
    const access = readAccess(c);
    c.header('x-robots-tag', 'noindex');
    if (!mayOperate(access)) return sendSignIn(c, access, OPERATOR_PATH);
    c.header('cache-control', 'no-store');
    const main = renderOperations(await readOperations(), { isSignedIn: access === 'signed in' });
    return c.html(renderPage('Operator', main, FOR_NOBODY, OPERATOR_PATH));
  });
}
