import { type PlaceSettings, placeId, sayProblems } from './settings-file.ts';

/** One id that takes the part of another. */
type Move = { from: string; to: string };
export type Moves = { places: Move[]; channels: Move[] };

/** Gives places their new ids. A move that cannot be is left out and a problem, in words. */
export function movePlaces(
  places: PlaceSettings[],
  { places: moves }: Moves,
): { places: PlaceSettings[]; problems: string[] } {
  const ids = places.map(({ id }) => id);
  const problems = moves.flatMap((move) => problemOf(move, ids) ?? []);
  const right = moves.filter((move) => problemOf(move, ids) === undefined);
  return {
    // What cannot go where it should goes nowhere.
    places: places
      .filter(
        ({ id }) => right.some(({ from }) => from === id) || !moves.some(({ from }) => from === id),
      )
      .map((place) => ({
        ...place,
        id: right.find(({ from }) => from === place.id)?.to ?? place.id,
      })),
    problems,
  };
}

function problemOf({ from, to }: Move, ids: string[]): string | undefined {
  if (!ids.includes(from))
    return `There is no place ${from} in the file. It has: ${ids.join(', ') || 'no places'}.`;
  const { error } = placeId.safeParse(to);
  return error && `“${to}” is no place: it ${sayProblems(error)}.`;
}
