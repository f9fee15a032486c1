import type { PostOutcome } from '../../../src/chat/adapter.ts';
import { type Message, message } from '../../../src/language/say.ts';
import type { Hindrance } from '../../../src/model.ts';

/** `hindrance` where Slack tells, or lets us see, that it is mended. */
export type Refusal = { outcome: PostOutcome; remedy?: Message; hindrance?: Hindrance };

const NEW_TOKEN = message(
  'Slack does not take the app’s token any more. Whoever runs this desk puts the current one into SLACK_BOT_TOKEN (“OAuth & Permissions”), or the app is installed here again.',
);
const INSTALL_AGAIN = message(
  'The app is not installed in the workspace any more. Install it again, and put its token into SLACK_BOT_TOKEN.',
);
export const MORE_SCOPES = message(
  'The app lacks a permission: paste config/slack-manifest.json under “App Manifest”, then “Reinstall”.',
);
export const INVITE_ME = message('I am not in {where}. Invite me there with “/invite @On Record”.');
export const GONE = message(
  '{where} is gone, or private and without me. Invite me with “/invite @On Record”.',
);
export const ARCHIVED = message('{where} is archived. Bring it back, or choose another channel.');
const NO_MESSAGE = message('My message in {where} is gone, so nothing can go on under it.');
const RULES = message(
  'The workspace’s rules keep me from posting in {where}. Whoever manages them can let the app post there.',
);
const NO_DIRECT = message('This person takes no messages from the app.');

/** What Slack’s codes mean for a post, in words for those who can mend it. */
export const REFUSALS: Record<string, Refusal> = {
  access_denied: { outcome: 'credentials', remedy: MORE_SCOPES },
  account_inactive: { outcome: 'credentials', remedy: INSTALL_AGAIN, hindrance: 'access' },
  cannot_dm_bot: { outcome: 'channel', remedy: NO_DIRECT },
  cannot_dm_user: { outcome: 'channel', remedy: NO_DIRECT },
  cannot_reply_to_message: { outcome: 'channel', remedy: NO_MESSAGE },
  channel_is_archived: { outcome: 'channel', remedy: ARCHIVED, hindrance: 'archived' },
  channel_not_found: { outcome: 'channel', remedy: GONE, hindrance: 'out' },
  duplicate_message_not_found: { outcome: 'message' },
  ekm_access_denied: { outcome: 'channel', remedy: RULES },
  enterprise_is_restricted: { outcome: 'credentials', remedy: NEW_TOKEN },
  fatal_error: { outcome: 'unknown' },
  internal_error: { outcome: 'unknown' },
  invalid_arg_name: { outcome: 'message' },
  invalid_arguments: { outcome: 'message' },
  invalid_array_arg: { outcome: 'message' },
  invalid_attachments: { outcome: 'message' },
  invalid_auth: { outcome: 'credentials', remedy: NEW_TOKEN },
  invalid_blocks: { outcome: 'message' },
  invalid_blocks_format: { outcome: 'message' },
  invalid_charset: { outcome: 'message' },
  invalid_form_data: { outcome: 'message' },
  invalid_json: { outcome: 'message' },
  invalid_metadata_format: { outcome: 'message' },
  invalid_metadata_schema: { outcome: 'message' },
  invalid_payload: { outcome: 'message' },
  is_archived: { outcome: 'channel', remedy: ARCHIVED, hindrance: 'archived' },
  message_limit_exceeded: { outcome: 'later' },
  messages_tab_disabled: {
    outcome: 'channel',
    remedy: message(
      'The app takes no direct messages: switch on the Messages tab under “App Home”.',
    ),
  },
  metadata_too_large: { outcome: 'message' },
  missing_scope: { outcome: 'credentials', remedy: MORE_SCOPES, hindrance: 'permission' },
  msg_blocks_too_long: { outcome: 'message' },
  msg_too_long: { outcome: 'message' },
  no_permission: { outcome: 'credentials', remedy: MORE_SCOPES },
  no_text: { outcome: 'message' },
  not_allowed_token_type: { outcome: 'credentials', remedy: NEW_TOKEN },
  not_authed: { outcome: 'credentials', remedy: NEW_TOKEN },
  not_in_channel: { outcome: 'channel', remedy: INVITE_ME, hindrance: 'out' },
  org_login_required: { outcome: 'later' },
  rate_limited: { outcome: 'later' },
  ratelimited: { outcome: 'later' },
  request_timeout: { outcome: 'later' },
  restricted_action: { outcome: 'channel', remedy: RULES },
  restricted_action_non_threadable_channel: { outcome: 'channel', remedy: RULES },
  restricted_action_read_only_channel: { outcome: 'channel', remedy: RULES },
  restricted_action_thread_locked: { outcome: 'channel', remedy: RULES },
  restricted_action_thread_only_channel: { outcome: 'channel', remedy: RULES },
  service_unavailable: { outcome: 'unknown' },
  team_access_not_granted: { outcome: 'credentials', remedy: INSTALL_AGAIN, hindrance: 'access' },
  team_added_to_org: { outcome: 'later' },
  thread_not_found: { outcome: 'channel', remedy: NO_MESSAGE },
  token_expired: { outcome: 'credentials', remedy: NEW_TOKEN },
  // Whoever runs this desk puts a new one in place, and editions wait for that.
  token_revoked: { outcome: 'credentials', remedy: NEW_TOKEN },
  too_many_attachments: { outcome: 'message' },
  two_factor_setup_required: { outcome: 'credentials', remedy: NEW_TOKEN },
  user_disabled: { outcome: 'channel', remedy: message('This person has left the workspace.') },
  user_not_found: { outcome: 'channel', remedy: message('This person is not in the workspace.') },
  user_not_visible: { outcome: 'channel', remedy: NO_DIRECT },
};
