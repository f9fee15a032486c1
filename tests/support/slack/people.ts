import type { Json } from './json.ts';
import { found, page } from './methods/page.ts';
import { TEAM, USERS } from './world.ts';

const here = (id: string, name: string, more: Json = {}): Json => ({
  ...{ id, name, team_id: TEAM.id, tz: 'Europe/Berlin', deleted: false, is_bot: false },
  ...{ is_restricted: false, is_ultra_restricted: false },
  profile: { display_name: name },
  ...more,
});

/** Those who may be named as editors, and those who may not. */
export const PEOPLE: Json[] = [
  here('U0INES', 'ines'),
  here('U0OTTO', 'otto'),
  here('U0TWIN1', 'kim'),
  here('U0TWIN2', 'kim'),
  here('U0LIMITED', 'lim', { is_restricted: true }),
  here('U0SINGLE', 'sina', { is_restricted: true, is_ultra_restricted: true }),
  here('U0ROBOT', 'robot', { is_bot: true }),
  here('USLACKBOT', 'slackbot'),
  here('U0GONE', 'gus', { deleted: true }),
  here('U0FAR', 'fay', { team_id: 'T0FAR', is_stranger: true }),
];

/** Everybody in a workspace, as `users.info` and `users.list` tell; `change` is done to one of them. */
export function createPeople() {
  const people = [...USERS, ...structuredClone(PEOPLE)];
  const one = (id: string): Json | undefined => people.find((person) => person.id === id);
  return {
    methods: {
      'users.info': ({ user }: Json) => found('user', one(user)),
      'users.list': ({ cursor = '0', limit }: Json) =>
        page('members', people, Number(cursor), Math.min(4, Number(limit))),
    },
    change: (id: string, how: Json): void => void Object.assign(one(id)!, how),
  };
}
