import type { Greeting, Reception } from '../chat/reception.ts';
import { speakIn } from '../language/speak.ts';
import type { Order, Place } from '../model.ts';
import { personOf } from '../outbox/person-of.ts';
import type { Store } from '../store/store.ts';
import { type LookDeps, lookAgain } from './look-again.ts';
import { welcome } from './welcome.ts';

/** What people have set up is kept for so long after we left, in case we are invited again. */
export const KEPT_DAYS = 30;
/** An invitation of the last day is answered, though we were away when it came. */
const NEW_MS = 86_400_000;

/** We have looked, and something is lacking still. */
const isWaiting = ({ hindrance }: Order): boolean => hindrance !== null && hindrance !== 'left';

const NOBODY: LookDeps['tell'] = { hindered: async () => {}, goesOn: async () => {} };

export type ReceptionDeps = {
  store: Store;
  now(): Date;
  /** Tells whoever made them that what they are posted to is gone. */
  tellVanished(orders: Order[]): Promise<void>;
  /** Tells them what we have paused, and what goes on. */
  tellPauses?: LookDeps['tell'];
};

/** Keeps account of where we are: greets a place once, and forgets it a month after we left. */
export function createReception({
  store,
  now,
  tellVanished,
  tellPauses: tell = NOBODY,
}: ReceptionDeps): Reception & {
  /** Forgets the places that we left a month ago. */
  tidy(): Promise<void>;
} {
  const at = (): string => now().toISOString();

  async function greet(place: Place, isBack: boolean): Promise<Greeting> {
    const briefings = await store.findBriefings(place.id);
    const follows = (await store.findFollows(place.id)).filter(
      ({ channel }) => personOf(channel) === undefined,
    );
    const count = (isOne: (order: Order) => boolean) => ({
      briefings: briefings.filter(isOne).length,
      follows: follows.filter(isOne).length,
    });
    const feeds = await store.findFeeds(place.id);
    return welcome({
      placeName: place.name,
      sources: feeds.filter(({ kind }) => kind === 'network').length,
      kept: count((order) => order.paused && !isWaiting(order)),
      waiting: count(isWaiting),
      goOn: count((order) => isBack && !order.paused),
    });
  }

  const speakWith = async <T>({ id }: Place, work: () => Promise<T>): Promise<T> =>
    speakIn(await store.languageIn(id), work);

  /** Those who invited us before we kept account of that have known us for long. */
  function isNew(joinedAt: Date | null): boolean {
    return joinedAt !== null && now().getTime() - joinedAt.getTime() < NEW_MS;
  }

  return {
    async cameIn(place, account, language, look) {
      await store.noteLanguages([{ placeId: place.id, language }]);
      const entered = await store.enterPlace(place, account, at());
      if (entered === 'known') return undefined;
      return speakWith(place, async () => {
        if (look) await lookAgain(place, look, { store, now, tell });
        return greet(place, entered === 'back');
      });
    },

    async areIn({ platform, account }, here, isOurs) {
      await store.noteLanguages(
        here.map(({ place, language }) => ({ placeId: place.id, language })),
      );
      const entered = await store.findEntered(platform, account);
      const known = new Set(entered.map(({ id }) => id));
      const ids = new Set(here.map(({ place }) => place.id));
      const gone = [...known].filter((id) => isOurs(id) && !ids.has(id));
      for (const id of gone) await store.leavePlace(id, account, at());
      const greeted: { place: Place; greeting: Greeting }[] = [];
      for (const { place, joinedAt } of here.filter(({ place: { id } }) => !known.has(id))) {
        const how = await store.enterPlace(place, account, at());
        if (how === 'back' || (how === 'new' && isNew(joinedAt)))
          greeted.push({
            place,
            greeting: await speakWith(place, () => greet(place, how === 'back')),
          });
      }
      return greeted;
    },

    speaks: ({ id }, language) => store.noteLanguages([{ placeId: id, language }]),

    async left({ id }: Place, account) {
      await store.leavePlace(id, account, at());
    },

    async lostChannel(place, channel) {
      const paused = await store.hinder(
        { placeId: place.id, channelId: channel.id },
        { hindrance: 'gone', reason: null, at: at(), instead: ['archived', 'out'] },
      );
      if (paused.length > 0) await speakWith(place, () => tellVanished(paused));
    },

    lookAgain: (place, look, channelId) =>
      speakWith(place, () => lookAgain(place, look, { store, now, tell }, channelId)),

    async renamed({ id }, channel) {
      await store.renameChannel(id, channel);
    },

    async keepEditors({ id }, isFit) {
      for (const { userId } of await store.findEditors(id))
        if (!(await isFit(userId))) await store.removeEditor(id, userId);
    },

    async tidy() {
      const before = new Date(now().getTime() - KEPT_DAYS * 86_400_000).toISOString();
      for (const id of await store.findLeft(before)) await store.forgetPlace(id, 'gone');
    },
  };
}
