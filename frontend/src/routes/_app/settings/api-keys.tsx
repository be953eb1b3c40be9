import { createFileRoute } from "@tanstack/react-router";
import { ApiKeysScreen } from "@/screens/settings/api-keys-screen";

export const Route = createFileRoute("/_app/settings/api-keys")({ component: ApiKeysScreen });
