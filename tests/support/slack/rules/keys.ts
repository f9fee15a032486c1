const ALL_BLOCKS = ['type', 'block_id'];
const ALL_ELEMENTS = ['type', 'action_id'];
const CHOOSING = [...ALL_ELEMENTS, 'placeholder', 'confirm', 'focus_on_load'];
const MANY = [...CHOOSING, 'max_selected_items'];
const TYPING = [...ALL_ELEMENTS, 'placeholder', 'initial_value', 'focus_on_load'];
const SENT_AS_TYPED = [...TYPING, 'dispatch_action_config'];
const CHECKING = [...ALL_ELEMENTS, 'options', 'confirm', 'focus_on_load'];
const WHERE = ['default_to_current_conversation', 'response_url_enabled', 'filter'];
const STYLED = ['type', 'style'];

/** The keys of each block; Slack refuses others. */
export const BLOCK_KEYS: Record<string, string[]> = {
  actions: [...ALL_BLOCKS, 'elements'],
  alert: [...ALL_BLOCKS, 'text', 'level'],
  context: [...ALL_BLOCKS, 'elements'],
  context_actions: [...ALL_BLOCKS, 'elements'],
  data_table: [...ALL_BLOCKS, 'rows', 'caption', 'page_size', 'row_header_column_index'],
  divider: ALL_BLOCKS,
  header: [...ALL_BLOCKS, 'text', 'level'],
  image: [...ALL_BLOCKS, 'image_url', 'slack_file', 'alt_text', 'title'],
  input: [...ALL_BLOCKS, 'label', 'hint', 'optional', 'element', 'dispatch_action'],
  rich_text: [...ALL_BLOCKS, 'elements'],
  section: [...ALL_BLOCKS, 'text', 'fields', 'accessory', 'expand'],
  table: [...ALL_BLOCKS, 'rows', 'column_settings'],
};

/** The keys of each element that somebody uses, or that stands among words. */
export const ELEMENT_KEYS: Record<string, string[]> = {
  button: [...ALL_ELEMENTS, 'text', 'value', 'url', 'style', 'confirm', 'accessibility_label'],
  channels_select: [...CHOOSING, 'initial_channel', 'response_url_enabled'],
  checkboxes: [...CHECKING, 'initial_options'],
  conversations_select: [...CHOOSING, 'initial_conversation', ...WHERE],
  datepicker: [...CHOOSING, 'initial_date'],
  datetimepicker: [...ALL_ELEMENTS, 'initial_date_time', 'confirm', 'focus_on_load'],
  email_text_input: SENT_AS_TYPED,
  external_select: [...CHOOSING, 'initial_option', 'min_query_length'],
  feedback_buttons: [...ALL_ELEMENTS, 'positive_button', 'negative_button'],
  file_input: [...ALL_ELEMENTS, 'filetypes', 'max_files'],
  icon_button: [
    ...[...ALL_ELEMENTS, 'icon', 'text', 'value', 'confirm', 'accessibility_label'],
    'visible_to_user_ids',
  ],
  image: ['type', 'image_url', 'slack_file', 'alt_text'],
  mrkdwn: ['type', 'text', 'verbatim'],
  multi_channels_select: [...MANY, 'initial_channels'],
  multi_conversations_select: [...MANY, 'initial_conversations', ...WHERE],
  multi_external_select: [...MANY, 'initial_options', 'min_query_length'],
  multi_static_select: [...MANY, 'initial_options', 'options', 'option_groups'],
  multi_users_select: [...MANY, 'initial_users'],
  number_input: [...SENT_AS_TYPED, 'is_decimal_allowed', 'min_value', 'max_value'],
  overflow: [...ALL_ELEMENTS, 'options', 'confirm'],
  plain_text: ['type', 'text', 'emoji'],
  plain_text_input: [...SENT_AS_TYPED, 'multiline', 'min_length', 'max_length'],
  radio_buttons: [...CHECKING, 'initial_option'],
  raw_number: ['type', 'value', 'text'],
  raw_text: ['type', 'text'],
  static_select: [...CHOOSING, 'initial_option', 'options', 'option_groups'],
  timepicker: [...CHOOSING, 'initial_time', 'timezone'],
  url_text_input: SENT_AS_TYPED,
  users_select: [...CHOOSING, 'initial_user'],
};

/** The keys of what a rich text is made of. */
export const RICH_KEYS: Record<string, string[]> = {
  channel: [...STYLED, 'channel_id'],
  date: [...STYLED, 'timestamp', 'format', 'url', 'fallback'],
  emoji: [...STYLED, 'name', 'unicode', 'url'],
  link: [...STYLED, 'url', 'text', 'unsafe'],
  rich_text_list: ['type', 'elements', 'style', 'indent', 'offset', 'border'],
  rich_text_preformatted: ['type', 'elements', 'border', 'language'],
  rich_text_quote: ['type', 'elements', 'border'],
  rich_text_section: ['type', 'elements'],
  text: [...STYLED, 'text'],
  user: [...STYLED, 'user_id'],
};

/** The keys of a view. */
export const VIEW_KEYS: Record<string, string[]> = {
  home: ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'],
  modal: [
    ...['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'],
    ...['title', 'submit', 'close', 'clear_on_close', 'notify_on_close', 'submit_disabled'],
  ],
};
