/** Where Slack tells us what people do, if it calls us. */
export const EVENTS_PATH = '/slack/events';
/** Where somebody who wants the app in their workspace begins, and where Slack sends them back to. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';
