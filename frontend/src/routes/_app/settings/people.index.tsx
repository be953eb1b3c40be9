import { createFileRoute } from "@tanstack/react-router";
import { PeopleScreen } from "@/screens/settings/people-screen";

export const Route = createFileRoute("/_app/settings/people/")({ component: PeopleScreen });
