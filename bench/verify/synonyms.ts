const PAIRS = `big large, small little, people folks, begin start, started began, stop halt, want wish, think believe, important crucial,
  good fine, great terrific, bad poor, happy glad, sad unhappy, need require, help assist, get receive, give offer,
  make create, show reveal, keep hold, job post, work labour, money cash, children kids, country nation, world globe,
  government administration, house home, police officers, women ladies, men guys, chance opportunity, problem issue,
  fight battle, win triumph, lose forfeit, kill slay, hard difficult, easy simple, fast quick, whole entire, many numerous,
  really truly, very extremely, always forever, maybe perhaps, also too, just merely, now currently, right correct,
  wrong mistaken, look glance, talk speak, tell inform, ask enquire, answer reply, place spot, way manner, thing matter,
  often frequently, because since, but however, president leader, attack assault, support backing`;

/** Words that say much the same, either way. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(',').flatMap((pair): [string, string][] => {
    const [one, other] = pair.trim().split(' ');
    return [
      [one!, other!],
      [other!, one!],
    ];
  }),
);
