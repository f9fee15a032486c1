import type { Json } from './json.ts';
import { TEAM } from './world.ts';

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
