import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { DictionariesOnly } from "./dictionaries-only";

// The parts of the page are named where they are needed, and not in the frame of the app.
const TemplatesPage = lazy(async () => ({
  default: (await import("@/features/templates/templates-page")).TemplatesPage,
}));

/** The firm's own forms for documents. */
export function TemplatesScreen() {
  const { t } = useLingui();
  const title = t`Шаблоны документов`;
  return (
    <DictionariesOnly title={title}>
      <Suspense>
        <TemplatesPage title={title} />
      </Suspense>
    </DictionariesOnly>
  );
}
