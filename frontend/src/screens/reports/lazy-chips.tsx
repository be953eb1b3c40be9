import { type ComponentProps, lazy, Suspense } from "react";
import type { FilterChips } from "@/features/reports/filter-chips";

const Chips = lazy(async () => ({
  default: (await import("@/features/reports/filter-chips")).FilterChips,
}));

/** The filters that hold; their code comes after the figures. */
export function LazyChips(props: ComponentProps<typeof FilterChips>) {
  return (
    <Suspense>
      <Chips {...props} />
    </Suspense>
  );
}
