import { Skeleton } from "@mantine/core";
import classes from "@/features/reports/reports.module.css";
import { SkeletonLines } from "@/shared/ui/states/loading";

/** Totals on top, a table below. */
export function CardsSkeleton({ count }: { count: number }) {
  return (
    <div className={classes["view"]}>
      <div className={classes["cards"]}>
        {Array.from({ length: count }, (_, card) => (
          <Skeleton key={card} height={84} radius="md" />
        ))}
      </div>
      <SkeletonLines count={8} height={44} />
    </div>
  );
}

/** A table beside a picture, a table below. */
export function HalvesSkeleton() {
  return (
    <div className={classes["view"]}>
      <div className={classes["cards"]}>
        <Skeleton height={300} radius="md" />
        <Skeleton height={300} radius="md" />
      </div>
      <SkeletonLines count={8} height={36} />
    </div>
  );
}
