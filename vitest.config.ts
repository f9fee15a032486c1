import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What keeps no state: its tests share a process, and modules and the model are read once, not per file. */
const SHARED = [
  'tests/{text,quotes,speakers,summary,chat,verify,citations,api}/**/*.test.ts',
  'tests/{briefings,follows,corrections,conversations}/**/*.test.ts',
  'tests/{commands,config,language,settings,places,speakers}/**/*.test.ts',
  'tests/{ingest,store,outbox,reading,run}/**/*.test.ts',
  'tests/adapters/api/**/*.test.ts',
];
/** These keep nothing between files either; they stay apart, since they speak to servers of their own. */
const PLATFORMS = ['tests/adapters/{slack,discord,webhook}/**/*.test.ts'];

export default defineConfig({
  test: {
    // By default one core is left idle; more than cores, since many tests wait for time limits.
    maxWorkers: availableParallelism() + 1,
    // Node strips the types itself, here as it does in earnest.
    experimental: { viteModuleRunner: false },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ['tests/support/kept-databases.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      { extends: true, test: { name: 'platforms', include: PLATFORMS, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: [...SHARED, ...PLATFORMS],
        },
      },
    ],
  },
});
