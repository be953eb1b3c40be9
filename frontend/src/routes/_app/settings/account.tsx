import { createFileRoute } from "@tanstack/react-router";
import { AccountScreen } from "@/screens/settings/account-screen";

export const Route = createFileRoute("/_app/settings/account")({ component: AccountScreen });
