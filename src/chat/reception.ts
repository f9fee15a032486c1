import type { Language } from '../language/languages.ts';
import type { Channel, Place } from '../model.ts';
import type { ChannelCheck } from './command.ts';
import type { Reply } from './reply/reply.ts';

/** What the core wants to know of where we are. Adapters tell it; it decides. */
export type Reception = {
  /**
   * We have come into a place, by one of our accounts. Gives the card to show there, once; undefined where we were there
   * already. With `look` what we paused as we left goes on where nothing keeps us from it.
   */
  cameIn(
    place: Place,
    account: string,
    language: Language,
    look?: Look,
  ): Promise<Greeting | undefined>;
  /**
   * All places that a platform says an account of ours is in, of those that `isOurs` to know of: the
   * others that it was in are noted as left. What another account is in, such as one for trying, is not
   * its to judge. Gives cards for those that invited us while we were away.
   */
  areIn(
    of: { platform: string; account: string },
    here: Joined[],
    isOurs: (placeId: string) => boolean,
  ): Promise<{ place: Place; greeting: Greeting }[]>;
  /** A place that we are in has changed its language. */
  speaks(place: Place, language: Language): Promise<void>;
  /** We are there no longer: nothing is posted there, and what was set up goes after a month. */
  left(place: Place, account: string): Promise<void>;
  /**
   * Something may have changed in a channel, or anywhere in a place: what we have paused ourselves goes on
   * where nothing keeps us from posting any more, and the other way round.
   */
  lookAgain(place: Place, look: Look, channelId?: string): Promise<void>;
  /** A channel has another name. */
  renamed(place: Place, channel: Channel): Promise<void>;
  /** Editors of a place who may be named as such no longer are none any more. */
  keepEditors(place: Place, isFit: (userId: string) => Promise<boolean>): Promise<void>;
  /** A channel or thread is gone: what was posted there is paused, and whoever set it up is told. */
  lostChannel(place: Place, channel: Channel): Promise<void>;
};

/** What we lack to post in a channel now. */
export type Look = (channel: Channel) => Promise<ChannelCheck>;

/** Null where the platform does not say since when. */
type Joined = { place: Place; language: Language; joinedAt: Date | null };

/** For everybody there, or for whoever invited us, where nothing can be posted. */
export type Greeting = { inPublic: Reply; inPrivate: Reply };
