import { type Context, defineCommand } from '../../src/chat/command.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { languageName } from '../../src/language/language-name.ts';
import type { Language } from '../../src/language/languages.ts';
import { message, say } from '../../src/language/say.ts';

/** By the names that are typed. */
const CODES = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  russian: 'ru',
} as const satisfies Record<string, Language>;
type Name = keyof typeof CODES;
const NAMES = Object.keys(CODES) as Name[];
const nameOf = (chosen: Language | undefined | null): string =>
  NAMES.find((name) => CODES[name] === chosen) ?? AUTOMATIC;
/** As the platform says of the place. */
const AUTOMATIC = 'automatic';

export default defineCommand({
  name: 'language',
  about: 'In which language I write here',
  options: {
    name: {
      kind: 'choice',
      about: 'automatic: as this place is set, where that is known',
      choices: [...NAMES, AUTOMATIC],
    },
  },
  examples: ['language german'],
  form: {
    title: message('The language here'),
    fill: async ({ store, place }) => ({ name: nameOf(await store.findChosenLanguage(place.id)) }),
  },
  manages: true,
  async run({ name }, context) {
    if (name === undefined) return answer(say('Which language is to be written here?'), context);
    const { store, place } = context;
    await store.chooseLanguage(place.id, name === AUTOMATIC ? null : CODES[name as Name]);
    return answer(say('Saved.'), context);
  },
});

async function answer(title: string, { store, place }: Context): Promise<Reply> {
  const chosen = await store.findChosenLanguage(place.id);
  const language = await store.languageIn(place.id);
  const values = { language: languageName(language) };
  const now = chosen
    ? say('I write in {language} here, as somebody has chosen.', values)
    : say('I write in {language} here, as far as I know the language of this place.', values);
  return reply(title, {
    blocks: [
      text(now),
      note(
        say(
          'This is for what I post, and for answers that everyone sees. Whoever asks for themselves is answered in the language of their own app, where I know it. What articles say stays in their language.',
        ),
      ),
    ],
    actions: [
      ...NAMES.filter((name) => CODES[name] !== language).map((name) =>
        button(languageName(CODES[name]), `language ${name}`),
      ),
      ...(chosen ? [button(say('As this place is set'), `language ${AUTOMATIC}`)] : []),
    ],
    data: { language, chosen },
  });
}

const text = (words: string): Block => ({ kind: 'text', text: words });
const note = (words: string): Block => ({ kind: 'note', text: words });
