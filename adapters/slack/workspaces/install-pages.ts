import type { ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';
import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

/** Nothing on these pages is run or fetched, and nobody may frame them. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** More people at once than we ask Slack about. */
export const TOO_MANY = 'too_many';

/** What Bolt calls the faults of an installation. */
const WHY: Record<string, string> = {
  slack_oauth_installer_authorization_error:
    'You did not allow it, so nothing has been installed. To install it after all, begin again.',
  slack_oauth_invalid_state:
    'This page belongs to an installation that was begun in another browser, or more than ten minutes ago. Please begin again.',
  [TOO_MANY]: 'Too many people are installing the app at once. Please begin again in a minute.',
  slack_oauth_missing_state: 'An installation begins at the link below, and not here.',
  slack_oauth_missing_code: 'An installation begins at the link below, and not here.',
};

/** The app is installed: what to do now. */
export function sayInstalled(response: ServerResponse, installation: Installation): void {
  const { team, enterprise, isEnterpriseInstall, appId } = installation;
  const name = (isEnterpriseInstall ? enterprise?.name : team?.name) ?? 'your workspace';
  const query = new URLSearchParams({ app: appId ?? '', team: team?.id ?? '' });
  const link = html`<p><a href="https://slack.com/app_redirect?${query}">Open On Record in Slack</a></p>`;
  send(
    response,
    200,
    'On Record is installed',
    html`<p>On Record is in ${name} now. Nothing is posted there until somebody sets it up: open the app’s Home, or type <code>/desk setup</code>.</p>${appId && team ? link : ''}`,
  );
}

/** It went wrong, and what to do about it; `again` is where an installation begins. */
export function sayFailure(
  response: ServerResponse,
  { code = '' }: { code?: string },
  again: string,
): void {
  const why =
    WHY[code] ??
    'Slack did not finish the installation, so nothing has changed. Please begin again; if it happens twice, tell whoever runs this desk.';
  send(
    response,
    statusOf(code),
    'On Record is not installed',
    html`<p>${why}</p><p><a href="${again}">Install On Record in Slack</a></p>`,
  );
}

const statusOf = (code: string): number => (code === TOO_MANY ? 429 : code in WHY ? 400 : 502);

function send(response: ServerResponse, status: number, title: string, body: Html): void {
  response.writeHead(status, HEADERS);
  response.end(
    String(
      html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1>${body}</main></html>`,
    ),
  );
}
