import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { InboxRequest } from "@/shared/api/types";
import { formatDuration } from "@/shared/lib/dates";
import type { InboxSearch } from "./model";
import { RequestAge } from "./request-age";
import classes from "./requests.module.css";

type Props = {
  items: InboxRequest[];
  search: InboxSearch;
  shownId: string | undefined;
  onEnd: () => void;
};

/** Who asks, what, and for how long already. */
export function RequestList({ items, search, shownId, onEnd }: Props) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const shown = list.current?.querySelector(`[data-request="${shownId}"]`);
    shown?.scrollIntoView({ block: "nearest" });
  }, [shownId]);
  const onScroll = (): void => {
    const box = list.current;
    if (box && box.scrollTop + box.clientHeight > box.scrollHeight - 300) onEnd();
  };
  return (
    <ul
      ref={list}
      className={classes["list"]}
      aria-label={search.answered ? t`Отвеченные заявки` : t`Новые заявки`}
      onScroll={onScroll}
    >
      {items.map((item) => (
        <li key={item.id} data-request={item.id}>
          <Link
            className={classes["item"]}
            to="/requests"
            search={{ ...search, id: item.id }}
            aria-current={item.id === shownId ? "true" : undefined}
            activeProps={{}}
          >
            <span className={classes["line"]}>
              <span className={classes["name"]}>
                {item.company?.name ?? item.contact?.name ?? item.title}
              </span>
              {item.answered_at ? (
                <span className={classes["age"]}>
                  {formatDuration(item.seconds_to_answer ?? 0)}
                </span>
              ) : (
                <RequestAge since={item.arrived_at} />
              )}
            </span>
            <span className={classes["words"]}>{item.text ?? item.title}</span>
            <span className={classes["dim"]}>
              {[item.channel.name, item.domain].filter(Boolean).join(", ")}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
