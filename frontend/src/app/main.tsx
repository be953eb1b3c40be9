import "@/shared/ui/styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { activateLocale, preferredLocale } from "@/shared/i18n/i18n";
import { Providers } from "./providers";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

await activateLocale(preferredLocale());
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
