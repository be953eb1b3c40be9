import { Anchor, Text } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./blocks.module.css";

type Props<T> = {
  query: ComponentProps<typeof QueryView<{ items: T[] }>>["query"];
  /** What is said where there are none. */
  none: ReactNode;
  /** Where all of them are, and how that is called. */
  way: Pick<LinkProps, "to" | "search">;
  all: ReactNode;
  children: (item: T) => ReactNode;
};

/** The first few of a longer list, and the way to the whole of it. */
export function FirstLines<T>({ query, none, way, all, children }: Props<T>) {
  return (
    <QueryView query={query} skeleton={<SkeletonLines count={5} height={36} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {none}
          </Text>
        ) : (
          <>
            <ul className={classes["rows"]}>{items.map(children)}</ul>
            <Anchor
              size="sm"
              mt="xs"
              display="inline-block"
              renderRoot={(props) => <Link {...props} {...way} preload={false} />}
            >
              {all}
            </Anchor>
          </>
        )
      }
    </QueryView>
  );
}
