import { lingui } from "@lingui/vite-plugin";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Scans are packed in ways that pdf.js unpacks with parts loaded by name. Ours are those without WebAssembly, which our pages forbid. */
function pdfParts(): Plugin {
  return {
    name: "pdf-parts",
    apply: "build",
    generateBundle() {
      for (const name of ["jbig2_nowasm_fallback.js", "openjpeg_nowasm_fallback.js"]) {
        const file = new URL(`./node_modules/pdfjs-dist/wasm/${name}`, import.meta.url);
        const source = readFileSync(file);
        this.emitFile({ type: "asset", fileName: `pdf/${name}`, source });
      }
    },
  };
}

/** /__gallery of the development server; a build knows nothing of it. */
function gallery(): Plugin {
  return {
    name: "gallery",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/^\/__gallery(?=\?|$)/, "/gallery.html");
        next();
      });
    },
  };
}

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
    pdfParts(),
    gallery(),
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
            // The frame of the app, in one piece: as fifty crumbs it would weigh a tenth more. An operation of the API travels with who calls it.
            {
              name: "frame",
              test: /src\/(?:routes\/[^?]*\.tsx$|shared\/(?:actions\/|api\/(?!generated\/operations\/))|shared\/ui\/(?:states\/(?:error|empty|not-found|route)|toast\.tsx|logo|when-opened)|shared\/lib\/(?:dates|use-is|when-idle)|entities\/(?:identity|user-avatar)\/|(?:entities\/catalogue|features\/deals\/create)\/create-request|screens\/shell\/(?:main-pages|user-chip)|screens\/settings\/settings-pages|shared\/edit\/draft-store)|icons\/Icon(?:Dots|Plus|Search)\./,
            },
            // What lists, cards and forms share and the frame does not need; as crumbs it would weigh more, too.
            {
              name: "controls",
              test: /@mantine\/core\/esm\/components\/(?:ActionIcon|Anchor|CloseButton|Input|InputBase)\/|src\/(?:entities\/(?:money|pipelines|users)\/|shared\/(?:lib\/(?:edit-state|money|numbers)|ui\/(?:page|list-page|choice|write-button|states\/(?:loading|use-loading|stale-note|query-view)|data-grid\/(?:selection-model|use-long-list)))|features\/deals\/(?:refresh-deal|use-deal-trash|list\/use-states|list\/deal-list\.module))|icons\/Icon(?:Trash|ArrowBackUp|ArrowDown|ArrowUp|Filter)\./,
            },
            // What the cards of records and the forms share, for the same reason; neither the board nor the list waits for it.
            {
              name: "forms",
              test: /src\/(?:shared\/(?:edit\/|lib\/(?:save-file|standing|use-today)|ui\/(?:form-|wrong-fields|draft-note|card-page|back-button|inline-|day-input\.|row-list|plain-table))|entities\/clients\/client-link|features\/legal-entities\/section)|@mantine\/core\/esm\/components\/(?:Alert|Badge|Paper|SimpleGrid|TextInput)\/|icons\/Icon(?:Archive|ArchiveOff|Ban|Copy|Pencil|X)\./,
            },
            {
              name: "papers",
              test: /src\/(?:entities\/(?:(?:documents|payments)\/words|own-firms\/(?:api|regime))|screens\/(?:documents|payments)\/[^?]*-denied|features\/(?:payments\/(?:sums|payment-(?:badges|rows)|payments\.module|record-payment|use-refusal)|documents\/(?:documents\.module|effect-words|line-words|list-model|tax\/amend-model))|shared\/ui\/list-count)/,
            },
            // What the pages of reports share: as crumbs it would weigh more in the frame, which names them all.
            {
              name: "reports",
              test: /src\/(?:screens\/reports\/use-search-change|features\/reports\/(?:[a-z]+-model|(?!profits|rating|cohorts|funnel|plan-fact)[a-z-]*words|movement\.module|hint|more-button|no-rows|switch-field|report-tabs)|shared\/ui\/echart(?:-option|\.module)?)\./,
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
    retry: process.env["CI"] ? 1 : 0,
    // The rules of the app are in its models; the rest is shown by journeys.
    coverage: {
      include: ["src/**/*model.ts"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { lines: 85 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "units",
          environment: "node",
          include: ["{src,scripts}/**/*.test.ts"],
          exclude: ["src/shared/api/session.test.ts"],
          setupFiles: ["./src/test/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "pages",
          environment: "jsdom",
          testTimeout: 60_000,
          include: ["src/**/*.test.tsx", "src/shared/api/session.test.ts"],
          setupFiles: ["./src/test/setup.ts", "./src/test/setup-dom.ts"],
        },
      },
    ],
  },
});
