import { createFileRoute } from "@tanstack/react-router";
import { DepartmentsScreen } from "@/screens/settings/departments-screen";

export const Route = createFileRoute("/_app/settings/departments")({
  component: DepartmentsScreen,
});
