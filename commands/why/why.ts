import { defineCommand, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { typedAddress } from '../../src/chat/line/typed-address.ts';
import { message, say } from '../../src/language/say.ts';
import { suggestBriefings, whichOf } from '../briefing/find-briefing.ts';
import { BRIEFING } from '../examples.ts';
import { briefingsHere } from '../orders-here.ts';
import { whyArticle } from './why-article.ts';
import { whyBriefing } from './why-briefing.ts';

export default defineCommand({
  name: 'why',
  about: 'Why a briefing was late or left out, or why an article is or is not in the news here',
  options: {
    what: {
      kind: 'text',
      about: 'a briefing, like “the morning one”, or the web address of an article',
      required: true,
      suggest: suggestBriefings,
    },
  },
  examples: [example`why ${BRIEFING}`],
  form: { title: message('What became of it') },
  onlyReads: true,
  async place({ text, meant, byPosition }, context) {
    // “Why the press briefing” asks for news where no briefing here is called so.
    if (meant === 'tried' && whichOf(text, await briefingsHere(context)).length === 0)
      throw new UserError(say('There is no such briefing here.'), ['briefing list']);
    return byPosition();
  },
  run({ what }, context) {
    const address = typedAddress(what);
    return address ? whyArticle(address, context) : whyBriefing(what, context);
  },
});
