import { createFileRoute, Outlet } from "@tanstack/react-router";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/settings")({ beforeLoad: loadRest, component: Outlet });
