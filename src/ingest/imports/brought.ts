import { languageName } from '../../language/language-name.ts';
import { say } from '../../language/say.ts';
import { messageSpoken } from '../../language/translate.ts';
import type { Article } from '../../model.ts';

/** What became of one article, or feed of a list, that was imported. */
export type Brought = {
  isNew: boolean;
  isChanged?: boolean;
  article?: Article;
  /** The other file, address or headline that it is known by. */
  knownAs?: string;
};

export const KNOWN: Brought = { isNew: false };
/** Known, and not as it was. */
export const CHANGED: Brought = { isNew: false, isChanged: true };

export const toBrought = (article: Article | undefined): Brought =>
  article ? { isNew: true, article } : KNOWN;

/** What people should know of articles that were stored: teasers, and texts that are not English. */
export function notesOn(brought: Brought[]): string[] {
  const articles = brought.flatMap(({ article }) => article ?? []);
  const teasers = Map.groupBy(articles, ({ teaser }) => teaser);
  const languages = Map.groupBy(articles, ({ language }) => language);
  return [
    ...[...teasers].flatMap(([reason, own]) =>
      reason === undefined
        ? []
        : say('{teasers, plural, =1 {one} other {#}} only as a teaser: {reason}', {
            teasers: own.length,
            reason: messageSpoken(reason),
          }),
    ),
    ...[...languages].flatMap(([language, own]) =>
      language === undefined
        ? []
        : say('{articles} in {language}: I read quotes in English only.', {
            articles: own.length,
            language: languageName(language),
          }),
    ),
  ];
}
