import { describe, expect, test } from 'vitest';
import { readFollowing } from '../../../src/chat/understand/read-following.ts';

const lineOf = (sentence: string) => readFollowing(sentence)?.line;

describe('a follow in a sentence', () => {
  test.each([
    ['tell me when keane speaks', 'follow who:keane'],
    ['could you let us know whenever Ann Keane comments?', 'follow who:"Ann Keane"'],
    ['let me know the moment Ann Keane speaks', 'follow who:"Ann Keane"'],
    ['notify me of new quotes by Ann Keane', 'follow who:"Ann Keane"'],
    ['I’m interested in hearing whenever Ann Keane next speaks', 'follow who:"Ann Keane"'],
    ['dm me when keane says something', 'follow who:keane to:me'],
    ['shout if keane is quoted in #quay', 'follow who:keane to:#quay'],
    ['let me know when keane says something about crabs', 'follow who:keane about:crabs'],
    ['ping us whenever keane mentions crabs', 'follow who:keane about:crabs'],
    ['keep track of what Keane says about crabs', 'follow who:Keane about:crabs'],
    ['alert us in #quay about the crab boats', 'follow about:"crab boats" to:#quay'],
    ['ping me if anything happens with the crab boats', 'follow about:"crab boats"'],
    ['shout when there’s news on crabs', 'follow about:crabs'],
    ['tell me when anybody talks about crabs', 'follow about:crabs'],
    ['keep me posted on the crab boats', 'follow about:"crab boats"'],
    ['message me hourly about crabs', 'follow about:crabs when:hourly'],
    ['update me live on the crab boats', 'follow about:"crab boats"'],
    ['tell us about crabs in the briefing', 'follow about:crabs when:briefing'],
    ['notify me when the crab talks resume', 'follow about:"crab talks"'],
    ['tell me when there is news about "blue crab"', 'follow about:"“blue crab”"'],
    ['keep an eye on crab boats for us', 'follow crab boats'],
    ['watch Ann Keane please', 'follow Ann Keane'],
    ['subscribe to crab boats', 'follow crab boats'],
    ['keep me posted', 'follow'],
    ['stop telling me about the crab boats', 'unfollow crab boats'],
    ['please don’t alert us about crabs any more', 'unfollow crabs'],
    ['i don’t want to hear about crabs anymore', 'unfollow crabs'],
    ['turn off notifications about crabs', 'unfollow crabs'],
    ['no more updates on the crab boats', 'unfollow crab boats'],
    ['stop telling me what keane says', 'unfollow keane'],
    ['who do I follow?', 'following list'],
    ['what am I following', 'following list'],
    ['show me what we follow here', 'following list'],
    ['do we follow anybody?', 'following list'],
    ['enough about the crab boats', 'unfollow crab boats'],
    ['my alerts', 'following list'],
  ])('“%s” is the line “%s”', (sentence, line) => {
    expect(lineOf(sentence)).toBe(line);
  });

  test.each([
    'what did Keane say about crabs',
    'let me know what Keane says about crabs',
    'let me know if Keane said anything about crabs',
    'tell me when Keane spoke about crabs',
    'tell me when she speaks',
    'tell me when nobody speaks',
    'tell me about crabs',
    'update me on crabs',
    'give us the latest on crabs',
    'watch the news',
    'track record of the company',
    'keep the lights on',
    'follow-up on crabs',
    'who follows Keane as leader',
    'follow https://quay.example/feed',
    'stop reading https://quay.example/feed',
    'crabs',
    '',
  ])('“%s” is none', (sentence) => {
    expect(lineOf(sentence)).toBeUndefined();
  });
});
