import { Plural } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { requestQueries } from "./api";
import classes from "./inbox-badge.module.css";

/** How many requests wait; nothing when none do. */
export function InboxBadge() {
  const { data: count = 0 } = useQuery(requestQueries.waiting());
  if (count === 0) return null;
  return (
    <span className={classes["badge"]}>
      <span aria-hidden>{count > 99 ? "99+" : count}</span>
      <VisuallyHidden>
        <Plural
          value={count}
          one="# новая заявка"
          few="# новые заявки"
          many="# новых заявок"
          other="# новой заявки"
        />
      </VisuallyHidden>
    </span>
  );
}
