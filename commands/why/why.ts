import { defineCommand, example } from '../../src/chat/command.ts';
import { typedAddress } from '../../src/chat/typed-address.ts';
import { suggestBriefings } from '../briefing/find-briefing.ts';
import { BRIEFING } from '../examples.ts';
import { whyArticle } from './why-article.ts';
import { whyBriefing } from './why-briefing.ts';

export default defineCommand({
  name: 'why',
  about: 'Why a briefing was late or left out, or why an article is or is not in the news here',
  options: {
    what: {
      kind: 'text',
      about: 'a briefing’s id, or the web address of an article',
      required: true,
      suggest: suggestBriefings,
    },
  },
  examples: [example`why ${BRIEFING}`],
  run({ what }, context) {
    const address = typedAddress(what);
    return address ? whyArticle(address, context) : whyBriefing(what, context);
  },
});
