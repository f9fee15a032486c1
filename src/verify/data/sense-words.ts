const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that turn, limit or condition what a sentence says, folded and without apostrophes. */
export const TURNING = set(
  `against aint allegedly almost although arent avoid avoided avoids ban banned bans barely block blocked blocks cannot
  cant couldnt denied denies deny didnt doesnt dont except fail failed fails false hadnt hardly hasnt havent if
  impossible insufficient isnt lack lacked lacks least less may might mightnt more most mustnt nearly neednt neither
  never no nobody none nor not nothing nowhere only oppose opposed opposes perhaps prevent prevented prevents
  provided refuse refused refuses reject rejected rejects scarcely shouldnt stop stopped stops though unable unless
  unlikely until wasnt werent without wont wouldnt`,
);

/** Words that condition or limit what stands before them. */
export const CONDITIONING = set('except if only provided though unless until without');

/** Verbs that carry a clause with others or alone: without its verb a sentence says something else. */
export const CARRYING = set(
  'am are be been being can could did do does had has have is must shall should was were will would',
);

/** Numbers in words; “one” is mostly none. */
export const NUMBERS = set(
  'billion double dozen eight eleven five four half hundred million nine seven six ten third thousand three triple twelve twice two zero',
);
