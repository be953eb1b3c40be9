import { useMe } from "@/entities/identity/use-me";
import { mainPages } from "./main-pages";

/** The few that the phone's bottom bar has room for; the rest is behind «Ещё». */
export function inBar({ to }: { to: string }): boolean {
  return to === "/requests" || to === "/board" || to === "/deals";
}

/** The pages that this person may open. */
export function useMainPages() {
  const { permissions } = useMe();
  const may = (name: string): boolean => permissions.some((granted) => granted.name === name);
  return mainPages.filter(({ permission, or }) => !permission || may(permission) || or?.every(may));
}
