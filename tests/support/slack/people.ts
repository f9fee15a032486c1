import { createAsking } from './asking.ts';
import { createChannelEvents } from './channel-events.ts';
import { createEvents } from './events.ts';
import { createForms } from './forms.ts';
import type { Installs } from './installs.ts';
import { placeOf } from './place.ts';
import type { Team } from './team.ts';
import type { Views } from './views.ts';

type Deps = Omit<
  Parameters<typeof createAsking>[0] &
    Parameters<typeof createForms>[0] &
    Parameters<typeof createEvents>[0],
  'place' | 'homes'
> & { teams: Team[]; installs: Installs; views: Views };

/** What people do in a workspace: with commands and buttons, forms, and all that is an event. */
export const createPeople = (deps: Deps) => (id: string) => {
  const team = deps.teams.find((one) => one.id === id);
  if (!team) throw new Error(`There is no workspace ${id}.`);
  const place = placeOf(team, deps.installs.inTeam);
  const events = createEvents({ ...deps, homes: deps.views.homes, place });
  return {
    ...createAsking({ ...deps, place }),
    ...createForms({ ...deps, place }),
    ...events,
    ...createChannelEvents({ place, event: events.event }),
  };
};
