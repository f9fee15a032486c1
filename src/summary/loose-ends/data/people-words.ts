/** Words for one person, besides roles, and for those among whom one is: whoever “he” and “she” may mean. */
export const PEOPLE_WORDS: ReadonlySet<string> = new Set(
  `adult anybody anyone applicant arrestee baby boy buyer caller captive child children colleague crew couple
  deceased driver everybody everyone family female gentleman girl guy hostage house-owner human husband
  infant intruder kid killer lady leader lover male man migrant mother motorist motorcyclist nobody one owner
  parent pedestrian person pensioner player pupil reader robber shooter somebody someone spouse student
  teen teenager thief toddler tourist user voter whoever who whose woman worker youngster youth`.split(
    /\s+/u,
  ),
);
