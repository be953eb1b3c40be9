import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

// Russian is the source: a changed Russian text gets a new id, so its old translation cannot stay by mistake.
export default defineConfig({
  sourceLocale: "ru",
  locales: ["ru", "en", "pseudo"],
  pseudoLocale: "pseudo",
  fallbackLocales: { default: "ru" },
  format: formatter({ lineNumbers: false }),
  catalogs: [
    {
      path: "<rootDir>/src/shared/i18n/locales/{locale}",
      include: ["src"],
      exclude: ["**/*.test.*", "src/test/**", "src/shared/api/generated/**"],
    },
  ],
});
