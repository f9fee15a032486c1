import type { Install } from './installs.ts';
import type { Json } from './json.ts';
import { ALL_SCOPES } from './scopes.ts';
import type { Team } from './team.ts';
import { TEAM } from './world.ts';

type Deps = { teams: Team[]; installOf(id: string): Install };

/** What the app may do, and who people are, while it is there. */
export function createGrants({ teams, installOf }: Deps) {
  const scopes = (id: string): string[] => installOf(id).scopes ?? ALL_SCOPES;
  return {
    /** The app is installed again, with or without one of its scopes; its token stays. */
    grant(scope: string, id: string = TEAM.id): void {
      installOf(id).scopes = [...new Set([...scopes(id), scope])];
    },
    withdraw(scope: string, id: string = TEAM.id): void {
      installOf(id).scopes = scopes(id).filter((one) => one !== scope);
    },
    /** Something about somebody changes: they leave, or become a guest. */
    changePerson(id: string, how: Json): void {
      Object.assign(teams.flatMap(({ users }) => users).find((one) => one.id === id)!, how);
    },
  };
}
