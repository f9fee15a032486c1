import { writeDay } from '../../language/days.ts';
import { languageName } from '../../language/language-name.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/speak.ts';
import type { Article } from '../../model.ts';

/** When an article came out; null where nobody says so. */
export const publishedOf = ({ published, dating }: Pick<Article, 'published' | 'dating'>) =>
  dating === 'unknown' ? null : published;

/**
 * What is not as one expects of a report, to stand beside its outlet: that it is only a teaser, that
 * its date is unknown or ahead, that it is in another language than the one that is spoken.
 */
export function aboutArticle(article: Article): string | null {
  const { teaser, dating, dateTold, readAt, language = 'en' } = article;
  const told = [
    dating === 'unknown' && say('date unknown, read {day}', { day: writeDay(readAt) }),
    dating === 'ahead' &&
      say('its source dates it ahead: {day}', { day: dateTold ? writeDay(dateTold) : '' }),
    teaser !== undefined && say('teaser: not the whole report'),
    language !== spoken() && say('in {language}', { language: languageName(language) }),
  ].filter(Boolean);
  return told.length > 0 ? told.join('; ') : null;
}
