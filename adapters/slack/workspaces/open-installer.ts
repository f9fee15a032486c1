import {
  HTTPReceiver,
  type HTTPReceiverOptions,
  type Installation,
  type webApi,
} from '@slack/bolt';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Door, Log } from '../../../src/chat/adapter.ts';
import type { Keys } from '../../../src/chat/keys.ts';
import { answerRequest } from '../connection/answer-request.ts';
import { boltLogger } from '../connection/bolt-logger.ts';
import { INSTALL_PATH, REDIRECT_PATH } from '../listing/addresses.ts';
import { OPTIONAL_SCOPES, scopesFor } from '../listing/permissions.ts';
import { sayFailure, sayInstalled, TOO_MANY } from './install-pages.ts';
import type { Installations } from './installations.ts';

export type InstallerDeps = {
  clientId: string;
  clientSecret: string;
  keys: Pick<Keys, 'keyFor'>;
  installations: Installations;
  /** `https://news.example.org`: where people and Slack reach us, and other names of the same. */
  publicUrls: [string, ...string[]];
  clientOptions: webApi.WebClientOptions;
  /** The app is installed, or installed again, and that is kept. */
  onInstalled(installation: Installation): Promise<void>;
  log: Log;
};

/** Each is a question to Slack, and anybody can bring it about. */
const MOST_CALLBACKS = 60;

type Callbacks = NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions'];
export type Installer = Pick<NonNullable<HTTPReceiver['installer']>, 'authorize'> & {
  /** The pages on which somebody installs the app. */
  answer: Door['answer'];
};

/**
 * Bolt’s installer: it sends whoever opens the first page to Slack, takes them back with a state that
 * their browser has to have, too, and renews tokens that end.
 */
export function openInstaller(deps: InstallerDeps): Installer {
  const { clientId, clientSecret, keys, installations, clientOptions, log } = deps;
  const [publicUrl, ...otherUrls] = deps.publicUrls;
  const again = publicUrl + INSTALL_PATH;
  const callbackOptions: Callbacks = {
    async successAsync(installation, _options, _request, response) {
      await deps
        .onInstalled(installation)
        .catch((error) =>
          log.warn({ reason: String(error) }, 'Slack: whoever installed the app was not greeted'),
        );
      sayInstalled(response, installation);
    },
    failure: (error, _options, _request, response) => sayFailure(response, error, again),
  };
  const { installer, requestListener } = new HTTPReceiver({
    ...{ clientId, clientSecret },
    // What Slack tells comes elsewhere.
    endpoints: [],
    signingSecret: clientSecret,
    stateSecret: keys.keyFor('states of installations'),
    redirectUri: publicUrl + REDIRECT_PATH,
    installationStore: installations,
    scopes: [...scopesFor(new URL(publicUrl).hostname), ...OPTIONAL_SCOPES],
    logger: boltLogger(log),
    installerOptions: {
      directInstall: true,
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      clientOptions,
      callbackOptions,
      ...authorizationAt(clientOptions.slackApiUrl),
    },
  });
  if (!installer) throw new Error('Bolt has made no installer.');
  const tries = new RateLimiterMemory({ points: MOST_CALLBACKS, duration: 60 });
  const otherHosts = otherUrls.map((url) => new URL(url).host);
  return {
    authorize: (told) => installer.authorize(told),
    answer(request, response) {
      const { pathname } = new URL(request.url ?? '/', publicUrl);
      // A browser keeps the state for one name, and comes back under the first.
      if (pathname === INSTALL_PATH && otherHosts.includes(request.headers.host ?? ''))
        return void response.writeHead(302, { location: again }).end();
      if (pathname !== REDIRECT_PATH) return requestListener(request, response);
      tries.consume('all').then(
        () => answerRequest(request, response, requestListener),
        () => sayFailure(response, { code: TOO_MANY }, again),
      );
    },
  };
}

/** Another Slack than the real one has its own page for that. */
const authorizationAt = (apiUrl: string | undefined) =>
  apiUrl === undefined
    ? {}
    : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).toString() };
