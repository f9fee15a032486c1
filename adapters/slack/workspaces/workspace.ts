import type { webApi } from '@slack/bolt';
import type { Log, PostError } from '../../../src/chat/adapter.ts';
import type { Place } from '../../../src/model.ts';
import { type Asking, createAsking } from '../asking/asking.ts';

/** A workspace that we are in, and by what. */
export type Workspace = {
  place: Place;
  teamId: string;
  /** Our own id as a member. */
  ownId: string;
  token: string;
  web: webApi.WebClient;
  asking: Asking;
};

/** A workspace as far as it is known without its token. */
export type Known = Pick<Workspace, 'place' | 'ownId'>;

/** Of which workspace Slack tells something. */
export type Told = { teamId?: string | undefined; enterpriseId?: string | undefined };

/** That the app was removed, at an instant in milliseconds. */
type Removal = Told & { at: number; ownId?: string | undefined };

/** Those that we are in: the token’s own, or all that have installed the app. */
export type Workspaces = {
  /** Gives them all. Throws `CredentialsError` where Slack does not know us. */
  open(): Promise<Known[]>;
  /** Throws where we are not in it. */
  of(told: Told): Promise<Workspace>;
  /** The workspace that a place is, or, where that is not known, the one with this channel. Throws `PostError`. */
  at(placeId: string | null, channelId?: string): Promise<Workspace>;
  /** Looks whether Slack still lets us in there: of a removal we may not have heard. */
  confirm(known: Known): Promise<void>;
  /** What it means that something was refused there. */
  refused(workspace: Workspace, error: PostError): Promise<PostError>;
  /** Those that a removal is about; nothing of them is kept here any more. */
  lose(removal: Removal): Promise<Known[]>;
  /** The organisation that has the app has taken this team back from it. */
  leave(teamId: string): Promise<Known[]>;
};

/** Whether a removal was before we came in; Slack tells of it in whole seconds. */
export const isOver = (at: number, since: number): boolean => at + 1_000 <= since;

/** `teamId` for a token that is for many; `onExpired` is told when Slack takes it for over. */
export type WebOf = (
  token: string,
  more?: { teamId?: string | undefined; onExpired?(): Promise<void> },
) => webApi.WebClient;

const PREFIX = 'slack:';

export const teamIdOf = ({ id }: Pick<Place, 'id'>): string => id.slice(PREFIX.length);

export const placeOf = (teamId: string, name: string): Place => ({
  id: `${PREFIX}${teamId}`,
  platform: 'slack',
  name,
});

/** Who asks there is looked up with its own token. */
export function openWorkspace(
  own: Omit<Workspace, 'place' | 'asking'> & { name: string; log: Pick<Log, 'warn'> },
): Workspace {
  const { name, log, ...rest } = own;
  const place = placeOf(rest.teamId, name);
  const asking = createAsking({ web: rest.web, teamId: rest.teamId, place, log });
  return { ...rest, place, asking };
}
