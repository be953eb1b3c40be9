import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./drill.module.css";
import { MoreButton } from "./more-button";

type Props<T> = {
  list: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>;
  name: string;
  /** What is said where there are none. */
  empty: ReactNode;
  children: (deal: T) => ReactNode;
};

/** Deals below each other, more of them as one reads on. */
export function DealLines<T>({ list, name, empty, children }: Props<T>) {
  return (
    <QueryView query={list} skeleton={<SkeletonLines count={6} height={52} />}>
      {({ pages }) => {
        const deals = pages.flatMap(({ items }) => items);
        if (deals.length === 0) return <EmptyState kind="none" title={empty} />;
        return (
          <>
            <ul className={classes["deals"]} aria-label={name}>
              {deals.map(children)}
            </ul>
            {list.hasNextPage && (
              <MoreButton
                key={pages.length}
                isLoading={list.isFetchingNextPage}
                isFailed={list.isFetchNextPageError}
                onMore={() => void list.fetchNextPage()}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}
