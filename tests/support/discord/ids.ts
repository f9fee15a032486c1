/** Who and what there is in the peer's world. */
export const IDS = {
  application: '100000000000000001',
  bot: '100000000000000002',
  user: '100000000000000003',
  guild: '200000000000000001',
  otherGuild: '200000000000000002',
  /** A server that the bot has not been invited to. */
  strangeGuild: '200000000000000003',
  news: '300000000000000001',
  hidden: '300000000000000002',
  voice: '300000000000000003',
  /** Its history is closed to the bot. */
  silent: '300000000000000004',
  elsewhere: '300000000000000005',
  dm: '300000000000000006',
  announcements: '300000000000000007',
  forum: '300000000000000008',
  /** Each post here takes a tag. */
  taggedForum: '300000000000000009',
  media: '300000000000000010',
  /** The bot sees it and may not write. */
  readOnly: '300000000000000011',
  publicThread: '300000000000000012',
  privateThread: '300000000000000013',
  /** Of the server without the bot. */
  strange: '300000000000000014',
  botRole: '400000000000000001',
  otherBotRole: '400000000000000002',
  /** May change the server. */
  editorRole: '400000000000000003',
  /** May be pinged. */
  readerRole: '400000000000000004',
  localTag: '500000000000000001',
  worldTag: '500000000000000002',
  integration: '600000000000000001',
};
