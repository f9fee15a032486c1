import type { Authorize, Code } from './authorize.ts';
import type { Install, Installs } from './installs.ts';
import type { Json } from './json.ts';
import { refused } from './methods/page.ts';
import type { Registration } from './registration.ts';
import type { Team } from './team.ts';
import { APP } from './world.ts';

const CODE_MS = 10 * 60_000;

type Deps = {
  codes: Authorize['codes'];
  installs: Installs;
  registration: Registration;
  teams: Team[];
};
/** What the app knows itself by, from the form or from the header. */
export type Client = { id?: string | undefined; secret?: string | undefined };

/** Exchanges codes, and tokens that end, for tokens. */
export function createOauth({ codes, installs, registration, teams }: Deps) {
  function exchange({ code: given, redirect_uri = null }: Json): Json {
    const code = codes.get(given);
    if (!code || Date.now() - code.at > CODE_MS) return refused('invalid_code');
    if (code.isUsed) return refused('code_already_used');
    if (code.redirect !== redirect_uri) return refused('bad_redirect_uri');
    code.isUsed = true;
    const install = installs.add(placeOf(code));
    return told(install, registration, { authed_user: { id: code.user } });
  }

  /** The organization lets it into all its workspaces. */
  function placeOf({ team, user, isOrgWide, scopes }: Code) {
    const { enterprise } = team;
    const whole = teams.filter((one) => one.enterprise === enterprise);
    return {
      ...(!isOrgWide && { team }),
      ...(enterprise && { enterprise }),
      ...{ isOrgWide, scopes, installer: user, teams: isOrgWide ? whole : [team] },
    };
  }

  /** The old token that renews is of no use from then on. */
  function renew({ refresh_token }: Json): Json {
    const install = installs.byRefresh(refresh_token);
    if (!install) return refused('invalid_refresh_token');
    installs.rotate(install);
    return told(install, registration);
  }

  return (args: Json, { id, secret }: Client): Json => {
    if (id !== registration.clientId) return refused('invalid_client_id');
    if (secret !== registration.clientSecret) return refused('bad_client_secret');
    const { grant_type: type = 'authorization_code' } = args;
    if (type === 'refresh_token') return renew(args);
    return type === 'authorization_code' ? exchange(args) : refused('invalid_grant_type');
  };
}

export type Oauth = ReturnType<typeof createOauth>;

function told(install: Install, { expiresSeconds }: Registration, more: Json = {}): Json {
  const { team, enterprise, isOrgWide, user, refresh, scopes = [] } = install;
  return {
    ...{ ok: true, app_id: APP.id, token_type: 'bot', bot_user_id: user, scope: scopes.join(',') },
    access_token: install.tokens.at(-1)!.token,
    ...(refresh && { refresh_token: refresh, expires_in: expiresSeconds }),
    team: team ? { id: team.id, name: team.name } : null,
    enterprise: enterprise ? { id: enterprise.id, name: enterprise.name } : null,
    ...{ is_enterprise_install: isOrgWide, ...more },
  };
}
