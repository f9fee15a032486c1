import { webApi } from '@slack/bolt';
import { codeOf } from './post-error.ts';

/** Says when Slack takes its token for over, whatever it was asked with that. */
export class WatchfulClient extends webApi.WebClient {
  readonly onExpired: () => Promise<void>;

  constructor(token: string, options: webApi.WebClientOptions, onExpired: () => Promise<void>) {
    super(token, options);
    this.onExpired = onExpired;
  }

  override async apiCall(
    ...asked: Parameters<webApi.WebClient['apiCall']>
  ): Promise<webApi.WebAPICallResult> {
    try {
      return await super.apiCall(...asked);
    } catch (error) {
      if (codeOf(error) === 'token_expired') await this.onExpired();
      throw error;
    }
  }
}
