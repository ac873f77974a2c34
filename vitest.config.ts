import { defineConfig } from "vitest/config";

const source = { resolve: { conditions: ["source"] }, ssr: { resolve: { conditions: ["source"] } } };

// `unit` runs in seconds and from source; `system` runs whole pipelines, large inputs and slow formats, and packs, installs and
// serves the built command line.
export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: "unit",
          include: ["{packages,apps}/*/{src,training}/**/*.test.ts", "*.test.ts"],
          exclude: ["**/*.system.test.ts", "**/node_modules/**", "**/dist/**"],
          // No test keeps state or mocks: a worker loads the language model, the atlas and the schema once, not once per file.
          isolate: false,
          testTimeout: 30_000,
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
