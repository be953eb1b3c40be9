import { useRef } from "react";
import { type Drill, opened } from "./drill-model";
import { withoutDrill } from "./filter-model";
import type { ReportSearch } from "./report-search";

type Ways = {
  onChange: (search: ReportSearch) => void;
  /** A step that «back» undoes. */
  onStep: (search: ReportSearch) => void;
};

/** Opens what is behind a figure, and gives the focus back to the figure when it is closed. */
export function useDrill(search: ReportSearch, { onChange, onStep }: Ways) {
  const opener = useRef<Element | null>(null);
  return {
    drill: (to: Drill): void => {
      opener.current = document.activeElement;
      onStep(opened(search, to));
    },
    onClose: (): void => onChange(withoutDrill(search)),
    onGone: (): void => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}
