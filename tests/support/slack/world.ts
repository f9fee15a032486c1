import type { Json } from './json.ts';

export const BOT_TOKEN = 'xoxb-good';
export const APP_TOKEN = 'xapp-good';
export const TEAM = { id: 'T0NEWS', domain: 'news', name: 'News' };
/** The app, by its own id and as the one who writes. */
export const APP = { id: 'A0NEWS', user: 'U0BOT', bot: 'B0' };
type ChannelHere = {
  id: string;
  name: string;
  is_member: boolean;
  is_private?: boolean;
  is_archived?: boolean;
  creator?: string;
  /** Who is in it, where it is private. */
  members?: string[];
};
export const CHANNELS: ChannelHere[] = [
  { id: 'C0GENERAL', name: 'general', is_member: false },
  { id: 'C0NEWSDESK', name: 'news', is_member: true },
  { id: 'C0SECRETS', name: 'newsroom-private', is_member: true, is_private: true },
];
export const USERS: Json[] = [
  { id: 'U0ADMIN', team_id: TEAM.id, tz: 'Europe/Berlin', is_admin: true },
  { id: 'U0READER', team_id: TEAM.id, tz: 'Asia/Kolkata' },
  { id: 'U0GUEST', team_id: 'T0OTHER', tz: 'America/New_York', is_admin: true },
];

/** Where somebody and the app talk alone. */
export const directChannel = (user: string): string => `D-${user}`;
