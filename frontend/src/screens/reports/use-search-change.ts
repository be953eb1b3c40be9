import { useNavigate } from "@tanstack/react-router";
import type { OtherName } from "@/features/reports/report-model";
import type { ReportSearch } from "@/features/reports/report-search";

/** What is chosen on a page stands in its address; «back» leaves the page. */
export function useSearchChange(page: OtherName): (search: ReportSearch) => void {
  return useWay(page, true);
}

/** The same as a step that «back» undoes. */
export function useSearchStep(page: OtherName): (search: ReportSearch) => void {
  return useWay(page, false);
}

function useWay(page: OtherName, replace: boolean): (search: ReportSearch) => void {
  const navigate = useNavigate();
  return (search) =>
    void navigate({ to: "/reports/$page", params: { page }, search, replace, resetScroll: false });
}
