// The parts that pages are made of, each in its states: /__gallery of the development server, never in a build.
import "@/shared/ui/styles.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { activateLocale, loadRest } from "@/shared/i18n/i18n";
import { theme } from "@/shared/ui/theme";
import { Gallery } from "./gallery";

const root = document.getElementById("root");
if (!root) throw new Error("gallery.html has no #root");

const asked = new URLSearchParams(window.location.search);
await activateLocale("ru");
await loadRest();
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        forceColorScheme={asked.get("theme") === "dark" ? "dark" : "light"}
      >
        <QueryClientProvider client={new QueryClient()}>
          <Gallery dialog={asked.get("dialog")} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  </StrictMode>,
);
