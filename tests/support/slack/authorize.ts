import type { ServerResponse } from 'node:http';
import { type Registration, redirectOf } from './registration.ts';
import type { Stamps } from './stamps.ts';
import type { Team } from './team.ts';

/** Who is asked whether the app may come in, and what they say. */
export type Visitor = {
  /** The workspace that they choose where the app’s link names none. */
  team?: string;
  user?: string;
  /** Whether they choose the whole organization. */
  isOrgWide?: boolean;
  refuses?: boolean;
};
/** What stands behind a code until it is exchanged. */
export type Code = {
  team: Team;
  user: string;
  isOrgWide: boolean;
  scopes: string[];
  redirect: string | null;
  at: number;
  isUsed: boolean;
};

const SCOPE = /^[a-z]+(?:[._][a-z]+)*(?::[a-z]+(?:\.[a-z]+)*)*$/u;

/** The page on which people let the app into their workspace, and the codes that it gives out. */
export function createAuthorize({ newId }: Stamps, teams: Team[], registration: Registration) {
  const codes = new Map<string, Code>();
  let visitor: Visitor = {};

  /** Where the visitor is sent, or what the page says instead. */
  function answer(query: URLSearchParams): { location: string } | { error: string } {
    const scopes = query.get('scope')?.split(/[, ]/u).filter(Boolean) ?? [];
    const redirect = redirectOf(registration, query.get('redirect_uri'));
    const team = teams.find(({ id }) => id === (query.get('team') || visitor.team || teams[0]!.id));
    if (query.get('client_id') !== registration.clientId) return { error: 'invalid_client_id' };
    if (!redirect) return { error: 'redirect_uri did not match any configured URIs' };
    if (scopes.length === 0 && !query.get('user_scope')) return { error: 'no_scopes' };
    const strange = scopes.filter((scope) => !SCOPE.test(scope));
    if (strange.length > 0) return { error: `invalid_scope: ${strange}` };
    if (!team) return { error: 'invalid_team_for_non_distributed_app' };
    const isOrgWide = visitor.isOrgWide === true;
    if (isOrgWide && !(team.enterprise && registration.isForOrgs))
      return { error: 'org_install_not_allowed' };
    return { location: back(redirect, query, { team, isOrgWide, scopes }) };
  }

  function back(
    redirect: string,
    query: URLSearchParams,
    { team, isOrgWide, scopes }: Pick<Code, 'team' | 'isOrgWide' | 'scopes'>,
  ): string {
    const location = new URL(redirect);
    location.searchParams.set('state', query.get('state') ?? '');
    if (visitor.refuses) {
      location.searchParams.set('error', 'access_denied');
      return location.href;
    }
    const code = newId('code.');
    const user = visitor.user ?? team.users.find(({ is_admin }) => is_admin)!.id;
    const given = { team, user, isOrgWide, scopes, redirect: query.get('redirect_uri') };
    codes.set(code, { ...given, at: Date.now(), isUsed: false });
    location.searchParams.set('code', code);
    return location.href;
  }

  return {
    codes,
    /** Who sits before the page from now on. */
    visit(who: Visitor): void {
      visitor = who;
    },
    serve(path: string, response: ServerResponse): void {
      const said = answer(new URL(path, 'http://slack.test').searchParams);
      if ('location' in said) response.writeHead(302, { location: said.location }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<h1>Something went wrong when authorizing this app.</h1><p>${said.error}</p>`);
    },
  };
}

export type Authorize = ReturnType<typeof createAuthorize>;
