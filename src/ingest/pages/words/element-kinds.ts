const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that stand in a box of their own. All others, also unknown ones, are part of a line. */
const BOXES = named(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER COL COLGROUP DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);
/** Elements whose content is no text of an article, wherever they stand. */
const NO_TEXT = named(
  'ASIDE AUDIO CANVAS DATALIST EMBED FOOTER HEAD IFRAME INPUT METER NAV NOSCRIPT OBJECT PICTURE PROGRESS RP RT RTC SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO',
);
/** Part of the text within a sentence; alone in their box a dateline or something to press. */
const CONTROLS = named('BUTTON LABEL TIME');

export const isBox = (name: string): boolean => BOXES.has(name);
export const hasNoText = (name: string): boolean => NO_TEXT.has(name);
export const isControl = (name: string): boolean => CONTROLS.has(name);

export const nameOf = (element: Element): string => element.tagName;

/** The class and id of an element, to look for words in. */
export const classesOf = (element: Element): string => element.getAttribute('class') ?? '';
