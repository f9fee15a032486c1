import type { Context } from 'hono';
import { z } from 'zod';

/** Why something was not answered, by RFC 9457. */
export const problem = z.object({
  type: z.literal('about:blank'),
  title: z.string().describe('What the status means.'),
  status: z.int(),
  detail: z.string().describe('What is wrong, and what to do.'),
  parameter: z.string().optional().describe('The one at fault.'),
  choices: z.array(z.string()).optional().describe('What it may be.'),
});

const TITLES = {
  400: 'Bad request',
  401: 'Token needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too long',
  415: 'Unsupported media type',
  422: 'Not done',
  429: 'Too many requests',
  500: 'Internal error',
};

export type ProblemStatus = keyof typeof TITLES;

type More = {
  parameter?: string | undefined;
  choices?: string[] | undefined;
  headers?: Record<string, string>;
};

export const refuse = (
  c: Context,
  status: ProblemStatus,
  detail: string,
  { parameter, choices, headers }: More = {},
): Response =>
  c.body(
    JSON.stringify({
      type: 'about:blank',
      title: TITLES[status],
      status,
      detail,
      ...(parameter !== undefined && { parameter }),
      ...(choices && { choices }),
    }),
    status,
    { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  );
