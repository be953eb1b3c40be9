import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

// What only the pages of sign-in, settings, the inbox, clients and the catalogue say comes with them, as the words of what opens later do
// (`withRest`): everybody else need not wait for it.
const rest = [
  "src/features/{account,api-keys,catalogue,costs,departments,dictionaries,documents,files,home,imports,legal-entities,pay,payments,people,personal-data,pipelines,plans,reports,roles,scans,security,sessions,settlements,shares,signatures,templates}/**",
  "src/features/auth/{*-form,auth-card,login-overlay,sign-up-*}.*",
  "src/features/requests/{give,join,decline}-form.tsx",
  "src/features/requests/{request,similar}-*.{ts,tsx}",
  "src/features/clients/card/{company-people,company-requisites,contact-fields,company-fields,text-list}.tsx",
  "src/features/clients/{contact-form,company-form,create-client,use-client-trash}.tsx",
  "src/features/search/palette.tsx",
  "src/features/clients/list/**",
  "src/entities/{catalogue,costs,documents,own-firms,payments,requisites,roles,settlements,templates}/**",
  "src/screens/{auth,catalogue,clients,closed,costs,documents,home,payments,plans,reports,requests,shared-document}/**",
  "src/{entities,features}/paper-trail/**",
  "src/features/timeline/related-text.tsx",
  "src/features/{tasks,timeline}/of-client/**",
  "src/features/deals/{bulk,close,create,export,quick}/*",
  "src/features/deals/card/{deal-request,movement-table}.tsx",
  "src/features/deals/list/{filter-chips,filter-dialog,use-filter-names}.{ts,tsx}",
  "src/features/deals/views/view-dialog.tsx",
  "src/entities/dictionaries/loss-reason-form.tsx",
  "src/shared/ui/standing-badge.tsx",
  "src/screens/deals/no-deals.tsx",
  "src/shared/ui/{conflict-view,day-input-view,file-{field,refused},pdf-pages,phone-filters,selection-bar}.tsx",
  "src/screens/shell/{help-dialog,key-row,all-keys,confirm-banner}.*",
  "src/screens/settings/{*-screen,legal-entity-card,colleagues-only,dictionaries-only}.tsx",
];
const never = ["**/*.test.*", "src/test/**", "src/gallery/**", "src/shared/api/generated/**"];

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
      exclude: [...never, ...rest],
    },
    {
      path: "<rootDir>/src/shared/i18n/locales/rest/{locale}",
      include: rest,
      exclude: never,
    },
  ],
});
