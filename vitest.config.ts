import { defineConfig } from 'vitest/config';

/** What keeps no state: its tests share a process, and modules and the model are read once, not per file. */
const SHARED = [
  'tests/{text,quotes,speakers,summary,chat,verify,citations,api}/**/*.test.ts',
  'tests/{briefings,follows,corrections,conversations}/**/*.test.ts',
  'tests/{commands,config,language,settings,places,speakers}/**/*.test.ts',
  'tests/store/{outbox,quotes,speakers,looks,follows,tallies,index}/**/*.test.ts',
  'tests/adapters/api/**/*.test.ts',
];
/** These keep nothing between files either; they stay apart, since they speak to servers of their own. */
const SLACK = ['tests/adapters/slack/**/*.test.ts'];

export default defineConfig({
  test: {
    // By default one core is left idle, and many tests wait for time limits.
    maxWorkers: '100%',
    // Node strips the types itself, here as it does in earnest.
    experimental: { viteModuleRunner: false },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ['tests/support/kept-databases.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      { extends: true, test: { name: 'slack', include: SLACK, isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: [...SHARED, ...SLACK] },
      },
    ],
  },
});
