import type { webApi } from '@slack/bolt';
import type { FoundPerson } from '../../../src/chat/command.ts';
import { type Message, message, say } from '../../../src/language/say.ts';
import { codeOf } from '../api/post-error.ts';

// `<@U0INES|ines>`, `@U0INES`, `U0INES`
const PERSON_ID = /^<?@?([UW][A-Z0-9]{4,})(?:\|[^<>]*)?>?$/u;
/** Slack’s own one, which Slack calls no app. */
const SLACKBOT = 'USLACKBOT';
/** What Slack recommends. */
const PAGE = 200;

type User = NonNullable<webApi.UsersInfoResponse['user']>;

/** Somebody by their id or their very name, with why they cannot be an editor. */
export async function findPerson(
  web: webApi.WebClient,
  typed: string,
  teamId: string,
): Promise<FoundPerson | undefined> {
  const id = PERSON_ID.exec(typed.trim())?.[1];
  const user = id ? await readPerson(web, id) : await findByName(web, typed);
  if (!user?.id) return undefined;
  const name = nameOf(user) || user.id;
  const why = whyNoEditor(user, teamId);
  return { id: user.id, name, ...(why && { refusal: say(why, { name }) }) };
}

/** Undefined for nobody in particular. */
async function readPerson(web: webApi.WebClient, id: string): Promise<User | undefined> {
  try {
    return (await web.users.info({ user: id })).user;
  } catch (error) {
    if (NOBODY.has(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

const NOBODY: ReadonlySet<string> = new Set(['user_not_found', 'user_not_visible']);

/** Undefined where nobody is called so, or several are: rights are not given to somebody perhaps meant. */
async function findByName(web: webApi.WebClient, typed: string): Promise<User | undefined> {
  const wanted = typed.trim().replace(/^@/u, '').toLowerCase();
  const found: User[] = [];
  let cursor: string | undefined;
  do {
    const page = await web.users.list({ limit: PAGE, ...(cursor && { cursor }) });
    const isCalled = (user: User): boolean =>
      [user.name, user.real_name, user.profile?.display_name].some(
        (name) => name?.toLowerCase() === wanted,
      );
    found.push(...((page.members ?? []) as User[]).filter(isCalled));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  const here = found.filter(({ deleted }) => !deleted);
  const [only, ...others] = here.length > 0 ? here : found;
  return others.length === 0 ? only : undefined;
}

export const nameOf = ({
  profile,
  real_name,
  name,
}: Pick<User, 'profile' | 'real_name' | 'name'>) =>
  profile?.display_name || real_name || name || '';

/** Why nobody can name them as an editor; undefined for a member of the workspace in full. */
export function whyNoEditor(user: User, teamId: string): Message | undefined {
  if (user.deleted) return HAS_LEFT;
  if (user.is_bot || user.is_workflow_bot || user.id === SLACKBOT) return IS_APP;
  if (user.is_stranger || !isOf(user, teamId)) return IS_ELSEWHERE;
  return user.is_restricted || user.is_ultra_restricted ? IS_GUEST : undefined;
}

/** In an organization somebody may be of several workspaces. */
const isOf = ({ team_id, enterprise_user }: User, teamId: string): boolean =>
  team_id === teamId || enterprise_user?.teams?.includes(teamId) === true;

const HAS_LEFT = message('{name} has left the workspace.');
const IS_APP = message('{name} is an app.');
const IS_ELSEWHERE = message('{name} belongs to another workspace.');
const IS_GUEST = message('{name} is a guest here.');
