import { defineConfig } from "vitest/config"

// Two cores: more workers than that only wait for each other and for PostgreSQL.
const maxWorkers = 2

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      { test: { name: "house", include: ["tests/*.test.ts"] } },
      { test: { name: "packages", include: ["packages/*/src/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "web", include: ["apps/web/src/**/*.test.{ts,tsx}"] } },
      {
        test: {
          name: "server",
          include: ["apps/server/src/**/*.test.ts", "apps/cli/src/**/*.test.ts", "action/*.test.ts"],
          globalSetup: "apps/server/src/testing/global-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "apps/server/src/testing/global-setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page waits for its network more than it works.
          maxConcurrency: 2,
        },
      },
    ],
  },
})
