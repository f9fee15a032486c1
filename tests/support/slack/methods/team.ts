import type { Json } from '../json.ts';
import type { Methods, Workspace } from './method.ts';
import { found, page, refused } from './page.ts';

/** Who the app is, where it is, and who is there. */
export const teamMethods = ({ install, teams, leaving }: Workspace): Methods => {
  const { team, enterprise, isOrgWide, user, bot } = install;
  const place = team ?? enterprise!;
  return {
    'auth.test': () => ({
      ok: true,
      ...{ url: `https://${place.domain}.slack.com/`, team: place.name, team_id: place.id },
      ...{ user: 'onrecord', user_id: user, bot_id: bot, is_enterprise_install: isOrgWide },
      ...(enterprise && { enterprise_id: enterprise.id }),
    }),
    'auth.teams.list': ({ cursor = '0' }) =>
      page(
        'teams',
        teams.map(({ id, name }) => ({ id, name })),
        Number(cursor),
      ),
    /** The app hears of it as of any other revocation. */
    'auth.revoke': ({ test }) => {
      if (test === 'true') return { ok: true, revoked: false };
      leaving.revoke(install).catch(() => {});
      return { ok: true, revoked: true };
    },
    'apps.uninstall': () => {
      leaving.uninstall(install).catch(() => {});
      return { ok: true };
    },
    'team.info': ({ team: id = place.id }) => {
      const one = [...teams, place].find((known) => known.id === id);
      return one ? { ok: true, team: toTeam(one) } : refused('team_not_found');
    },
    'users.info': ({ user: id }) =>
      found(
        'user',
        teams.flatMap(({ users }) => users).find((one) => one.id === id),
      ),
    'users.list': ({ team_id, cursor = '0' }) => {
      const of = teams.filter((one) => !isOrgWide || one.id === team_id);
      return page(
        'members',
        of.flatMap(({ users }) => users),
        Number(cursor),
      );
    },
  };
};

const toTeam = ({ id, name, domain, enterprise }: Json): Json => ({
  ...{ id, name, domain },
  ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
});
