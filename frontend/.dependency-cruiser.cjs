const layer = (name, from, forbidden) => ({
  name,
  severity: "error",
  from: { path: `^src/${from}/`, pathNot: "\\.test\\.tsx?$" },
  to: { path: `^src/(${forbidden})/` },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, pathNot: "generated" },
    },
    layer("shared-stands-alone", "shared", "app|routes|screens|features|entities|test"),
    layer("entities-see-shared", "entities", "app|routes|screens|features|test"),
    layer("features-look-down", "features", "app|routes|screens"),
    layer("screens-look-down", "screens", "app|routes"),
    layer("routes-look-down", "routes", "app"),
    {
      name: "no-feature-imports-another",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "sdk-only-through-api",
      comment:
        "Only a slice's api.ts knows the generated client, so a changed contract is met in one place.",
      severity: "error",
      from: { path: "^src/", pathNot: "(/api\\.ts$|\\.test\\.tsx?$|^src/shared/api/|^src/test/)" },
      to: { path: "^src/shared/api/generated/" },
    },
    {
      name: "charts-only-behind-their-view",
      comment:
        "ECharts is heavy: whoever draws goes through shared/ui/echart.tsx, which loads it late.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/shared/ui/echart-(view|option)\\." },
      to: {
        path: "node_modules/echarts|^src/shared/ui/echart-view\\.",
        dependencyTypesNot: ["type-only", "dynamic-import"],
      },
    },
    {
      name: "gallery-stays-out",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/gallery/" },
      to: { path: "^src/gallery/" },
    },
    {
      name: "tests-stay-out",
      severity: "error",
      from: { path: "^src/", pathNot: "(\\.test\\.tsx?$|^src/test/)" },
      to: { path: "(\\.test\\.tsx?$|^src/test/)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "routes\\.gen\\.ts$" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
