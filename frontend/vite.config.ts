import { lingui } from "@lingui/vite-plugin";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Order matters: routes are split first, then macros become calls, then the compiler memoises them.
export default defineConfig({
  plugins: [
    tanstackRouter({
      target: "react",
      autoCodeSplitting: true,
      // A loader travels with its page. Only the board, the first page of the day, asks for its data while its code comes.
      codeSplittingOptions: {
        splitBehavior: ({ routeId }) =>
          routeId === "/_app/board"
            ? [["component"], ["errorComponent"], ["notFoundComponent"]]
            : [["loader", "component"], ["errorComponent"], ["notFoundComponent"]],
      },
      routesDirectory: "./src/routes",
      generatedRouteTree: "./src/routes.gen.ts",
      quoteStyle: "double",
      semicolons: true,
    }),
    lingui({ macroTransform: true }),
    react({ compiler: true }),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs goes into one file: it compresses better and changes rarely.
          groups: [
            {
              name: "base",
              test: /node_modules\/(?:react|react-dom|scheduler|@tanstack\/(?:react-router|router-core|history|react-query|query-core|react-store|store)|@lingui|use-sync-external-store|@mantine\/core\/esm\/(?:core|components\/(?:Button|UnstyledButton|Text|Group|Stack|Loader|Transition|Code|CopyButton)))\//,
            },
            // The frame of the app, in one piece: as fifty crumbs it would weigh a tenth more.
            {
              name: "frame",
              test: /src\/(?:routes\/[^?]*\.tsx$|shared\/(?:actions|api)\/|shared\/ui\/(?:states\/(?:error|empty|not-found|route)|toast\.tsx|logo|when-opened)|shared\/lib\/(?:dates|use-is|when-idle)|entities\/(?:identity|user-avatar)\/|screens\/shell\/(?:main-pages|user-chip)|screens\/settings\/settings-pages)/,
            },
          ],
        },
      },
    },
    target: ["chrome123", "firefox120", "safari17.5"],
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  server: { proxy: { "/api": "http://localhost:8080" } },
  test: {
    restoreMocks: true,
    coverage: { include: ["src/**/*model.ts"], thresholds: { lines: 85 } },
    projects: [
      {
        extends: true,
        test: {
          name: "units",
          environment: "node",
          include: ["src/**/*.test.ts"],
          exclude: ["src/shared/api/session.test.ts"],
          setupFiles: ["./src/test/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "pages",
          environment: "jsdom",
          testTimeout: 15_000,
          include: ["src/**/*.test.tsx", "src/shared/api/session.test.ts"],
          setupFiles: ["./src/test/setup.ts", "./src/test/setup-dom.ts"],
        },
      },
    ],
  },
});
