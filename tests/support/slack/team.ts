import type { Json } from './json.ts';
import { PEOPLE } from './members.ts';
import { CHANNELS, TEAM, USERS } from './world.ts';

export type Enterprise = { id: string; name: string; domain: string };
export type Channel = (typeof CHANNELS)[number];

/** A workspace, and what is in it. */
export type Team = {
  id: string;
  domain: string;
  name: string;
  enterprise?: Enterprise;
  channels: Channel[];
  users: Json[];
};

/** An organization of Enterprise Grid with three workspaces, one more than a page lists. */
const ORG: Enterprise = { id: 'E0GROUP', name: 'Group', domain: 'group' };

const member = (id: string, name: string): Channel => ({ id, name, is_member: true });

/** The workspace that the app is in from the start, and others into which it may be installed. */
export const createTeams = (): Team[] => [
  { ...TEAM, channels: structuredClone(CHANNELS), users: [...USERS, ...structuredClone(PEOPLE)] },
  {
    ...{ id: 'T0SPORT', domain: 'sport', name: 'Sport' },
    channels: [member('C0SCORES', 'scores'), { ...member('C0STANDS', 'stands'), is_member: false }],
    users: [
      { id: 'U0COACH', team_id: 'T0SPORT', tz: 'Europe/Paris', is_admin: true },
      { id: 'U0FAN', team_id: 'T0SPORT', tz: 'America/Lima' },
    ],
  },
  {
    ...{ id: 'T0NORTH', domain: 'group-north', name: 'Group North', enterprise: ORG },
    channels: [member('C0NORTH', 'north')],
    users: [
      { id: 'W0CHIEF', team_id: 'T0NORTH', tz: 'Europe/Oslo', is_admin: true },
      { id: 'W0CLERK', team_id: 'T0NORTH', tz: 'Europe/Oslo' },
    ],
  },
  {
    ...{ id: 'T0SOUTH', domain: 'group-south', name: 'Group South', enterprise: ORG },
    channels: [member('C0SOUTH', 'south')],
    users: [
      { id: 'W0HEAD', team_id: 'T0SOUTH', tz: 'Europe/Rome', is_admin: true },
      { id: 'W0GUARD', team_id: 'T0SOUTH', tz: 'Europe/Rome' },
    ],
  },
  {
    ...{ id: 'T0WEST', domain: 'group-west', name: 'Group West', enterprise: ORG },
    channels: [member('C0WEST', 'west')],
    users: [
      { id: 'W0MAYOR', team_id: 'T0WEST', tz: 'Europe/Lisbon', is_admin: true },
      { id: 'W0PAGE', team_id: 'T0WEST', tz: 'Europe/Lisbon' },
    ],
  },
];
