import { type Holds, holdsAll } from '../chat/adapter.ts';
import type { Edition } from '../outbox/deliver.ts';
import { isQuiet } from '../outbox/is-quiet.ts';
import type { Store } from '../store/store.ts';
import { afterQuiet } from './after-quiet.ts';
import type { FollowDue } from './follow-due.ts';
import { tellStatements } from './tell-statements.ts';
import { tellStories } from './tell-stories.ts';

/** Left out, every message has room for all. */
type ComposeDeps = { store: Store; now(): Date; holds?: Holds };

/**
 * Gives the function that writes what a follow has found. What a delivery tells is bound to it before
 * its first attempt, so that no other tells it, too; one that may have arrived takes nothing more.
 * Undefined where there is nothing to tell, or where quiet hours have begun meanwhile: then it comes
 * when they are over.
 */
export function createComposeFollow({ store, now, holds = holdsAll }: ComposeDeps) {
  return async function composeFollow(delivery: FollowDue): Promise<Edition | undefined> {
    const { order: follow } = delivery;
    if (delivery.state === 'pending') {
      const at = now();
      if (isQuiet(follow, at)) {
        await store.postponeFindings(delivery, afterQuiet(follow, at).toISOString());
        return undefined;
      }
      await store.bindFindings(delivery);
    }
    const findings = await store.findBound(delivery.id);
    if (findings.length === 0) return undefined;
    const { subject, place } = follow;
    const fits = await holds(place.platform);
    return 'topic' in subject
      ? tellStories({ delivery, topic: subject.topic, findings, fits }, store)
      : tellStatements({ delivery, subject, findings, fits }, store);
  };
}
