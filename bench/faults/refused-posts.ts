import type { Failure as DiscordFailure } from '../../tests/support/discord/failures.ts';
import type { Failure as SlackFailure } from '../../tests/support/slack/failures.ts';

/** What a platform answers to a post, and after it to whatever else is asked about the channel. */
export type Fault =
  | { platform: 'discord'; name: string; answers: DiscordFailure[]; goesOn?: true }
  | {
      platform: 'slack';
      name: string;
      answers: SlackFailure[];
      history?: SlackFailure;
      goesOn?: true;
    };

const PAGE = '<!doctype html><title>Access denied</title>';

const discord = (name: string, ...answers: DiscordFailure[]): Fault => ({
  platform: 'discord',
  name,
  answers,
});
const slack = (name: string, ...answers: SlackFailure[]): Fault => ({
  platform: 'slack',
  name,
  answers,
});
const says = (error: string): Fault => slack(error, { error });
/** Without end, instead of once. */
const forGood = (fault: Fault): Fault => ({
  ...fault,
  name: `${fault.name}, for good`,
  goesOn: true,
});

const TOKEN = discord('401', { status: 401 });
const FORBIDDEN = discord('50013 no permission', { status: 403, code: 50013 });
const TOO_LONG = says('msg_blocks_too_long');
const ODD_MESSAGE = discord('50035 odd message', { status: 400, code: 50035 });
const EDGE = discord('403, page of the edge', { status: 403, html: PAGE });
const ARCHIVED = says('is_archived');
const REVOKED = says('token_revoked');

/** Each class of refusal, by the answers with which it comes. */
export const REFUSED_POSTS: Fault[] = [
  TOKEN,
  forGood(TOKEN),
  EDGE,
  forGood(EDGE),
  discord('429, page of the edge, 60 s', {
    ...{ status: 429, html: PAGE, headers: { 'retry-after': '60' } },
  }),
  discord('429, 60 s', { status: 429, headers: { 'retry-after': '60' } }),
  FORBIDDEN,
  forGood(FORBIDDEN),
  discord('50001 no access', { status: 403, code: 50001 }),
  discord('10003 no such channel', { status: 404, code: 10003 }),
  discord('50083 archived thread', { status: 400, code: 50083 }),
  discord('200000 AutoMod', { status: 400, code: 200000 }),
  ODD_MESSAGE,
  { ...forGood(ODD_MESSAGE), answers: [...ODD_MESSAGE.answers, ...ODD_MESSAGE.answers] } as Fault,
  discord('500', { status: 500 }),
  discord('503, page of the edge', { status: 503, html: PAGE }),
  discord('cut off', 'reset'),
  discord('no answer', 'hang'),
  discord('taken, then 500', 'accept-then-500'),
  discord('taken, then cut off', 'accept-then-reset'),
  discord('taken, then half an answer', 'accept-then-stall'),
  discord('taken, then 500, and no history', 'accept-then-500', { status: 403, code: 50001 }),
  REVOKED,
  forGood(REVOKED),
  says('account_inactive'),
  says('missing_scope'),
  says('not_in_channel'),
  says('channel_not_found'),
  ARCHIVED,
  forGood(ARCHIVED),
  says('restricted_action'),
  says('never_heard_of_it'),
  TOO_LONG,
  { ...forGood(TOO_LONG), answers: [...TOO_LONG.answers, ...TOO_LONG.answers] } as Fault,
  says('internal_error'),
  slack('403, page of the edge', { status: 403, html: PAGE }),
  slack('429, 60 s', { status: 429, retryAfter: 60 }),
  slack('500', { status: 500 }),
  slack('503, page of the edge', { status: 503, html: PAGE }),
  slack('cut off', { reset: true }),
  slack('no answer', { hang: true }),
  slack('taken, then 500', { status: 500, accept: true }),
  slack('taken, then cut off', { reset: true, accept: true }),
  slack('taken, then no answer', { hang: true, accept: true }),
  slack('taken, then {}', { status: 200, accept: true }),
  {
    ...slack('taken, then 500, and no history', { status: 500, accept: true }),
    history: { error: 'missing_scope' },
  } as Fault,
];
