import { expect, test } from 'vitest';
import type { Tag } from '../../../adapters/discord/channels/channel-kinds.ts';
import { chooseTag } from '../../../adapters/discord/channels/choose-tag.ts';

const tag = (name: string, moderated = false): Tag => ({ id: name, name, moderated });
const TAGS = [tag('Local'), tag('News'), tag('Gas Talks'), tag('official', true)];

test.each<[why: string, topics: string[], tags: Tag[], chosen: string | undefined]>([
  ['the one named like the first topic', ['gas talks', 'local'], TAGS, 'Gas Talks'],
  ['the same where the topic is a phrase', ['"gas talks"'], TAGS, 'Gas Talks'],
  ['“news” where none is named like it', ['rates'], TAGS, 'News'],
  ['“news” where there is no topic', [], TAGS, 'News'],
  ['the first, where there is no “news”', ['rates'], [tag('a'), tag('b')], 'a'],
  ['none that only moderators may use', ['official'], [tag('official', true), tag('b')], 'b'],
  ['one of those where there is no other', [], [tag('official', true)], 'official'],
  ['none where there is none', ['rates'], [], undefined],
])('the tag of a post is %s', (_, topics, tags, chosen) => {
  expect(chooseTag(tags, topics)?.name).toBe(chosen);
});
