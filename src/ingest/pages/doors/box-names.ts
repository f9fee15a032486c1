import { classesOf } from '../words/element-kinds.ts';

// Ids and classes of the usual makers of consent forms
const MAKERS =
  /(?:^|\s)(?:onetrust|didomi|qc-cmp|sp_message|CybotCookiebot|usercentrics|cmpbox|fc-consent|truste|cookie-law-info|cookiescript|cky-consent|iubenda-cs|klaro)/iu;
const DIALOG = /^(?:alert)?dialog$/iu;
// Names of boxes that ask for something
const ASKING =
  /(?:^|[\s_-])(?:paywall|reg-?wall|pay-?gate|subscri\w{0,10}|offer|piano|tp-modal|newsletter|sign-?up|cookies?|consent|gdpr|cmp|upsell|app-?(?:banner|promo))(?:$|[\s_-])/iu;

const namesOf = (box: Element): string => `${classesOf(box)} ${box.id}`;

/** A form for consent of a known make, or a dialogue that lies above the page. */
export const isOverlay = (box: Element): boolean =>
  (MAKERS.test(namesOf(box)) ||
    DIALOG.test(box.getAttribute('role') ?? '') ||
    box.getAttribute('aria-modal') === 'true') &&
  box.querySelector('article, h1') === null;

/** Whether a box is named for what it asks: a `paywall` may also be around the whole text. */
export const isNamedAsk = (box: Element): boolean => ASKING.test(namesOf(box));
