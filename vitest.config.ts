import { defineConfig } from "vitest/config";

const source = { resolve: { conditions: ["source"] }, ssr: { resolve: { conditions: ["source"] } } };

// `unit` runs in seconds and from source; `system` packs, installs, serves and runs the built command line.
export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: "unit",
          include: ["{packages,apps}/*/{src,training}/**/*.test.ts", "*.test.ts"],
          exclude: ["**/*.system.test.ts", "**/node_modules/**", "**/dist/**"],
        },
      },
      {
        ...source,
        test: {
          name: "system",
          include: ["{packages,apps}/*/src/**/*.system.test.ts", "*.system.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
