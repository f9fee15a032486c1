import type { Deliver } from './delivery.ts';
import { createRequestUrl, type RequestUrl } from './request-url.ts';
import type { Socket } from './socket.ts';

type Options = Parameters<typeof createRequestUrl>[1];

/** How the app hears of everything: over its socket, or by requests to its address once it has one. */
export function createTransport(socket: Socket, given: Partial<RequestUrl>, options: Options) {
  const { requestUrl, signingSecret } = given;
  let url =
    requestUrl && signingSecret
      ? createRequestUrl({ requestUrl, signingSecret }, options)
      : undefined;
  const deliver: Deliver = (type, envelope) => (url ?? socket).deliver(type, envelope);
  return {
    deliver,
    /** From now on all goes to that address, which has to prove first that the app is there. */
    async overHttp(address: RequestUrl): Promise<void> {
      const entered = createRequestUrl(address, options);
      await entered.prove();
      url = entered;
    },
    /** Somebody sends anything to a path of the app’s; by a wrong signature it is not Slack. */
    post(...request: Parameters<NonNullable<typeof url>['post']>) {
      if (!url) throw new Error('The app has no request URL yet: peer.overHttp.');
      return url.post(...request);
    },
  };
}
