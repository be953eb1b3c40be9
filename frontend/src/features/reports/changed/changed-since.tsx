import { Plural, Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, useState } from "react";
import type { Report } from "@/shared/api/report-types";
import { WhenOpened } from "@/shared/ui/when-opened";
import { changedQueries } from "./api";
import { changedOf } from "./changed-model";
import type { ReportSearch } from "../report-search";
import classes from "../reports.module.css";

const ChangedDrawer = lazy(async () => ({
  default: (await import("./changed-drawer")).ChangedDrawer,
}));

type Props = { report: Report; search: ReportSearch };

/** That the figures of these days have been others: a line only where there is something to tell. */
export function ChangedSince({ report, search }: Props) {
  const [isOpen, setOpen] = useState(false);
  const query = changedOf(report, search);
  const { data } = useQuery(changedQueries.number(query));
  const number = data?.count ?? 0;
  if (number === 0) return null;
  return (
    // No paragraph: the drawer is within it, and a drawer is of paragraphs itself.
    <Text component="div" size="sm" c="dimmed">
      <button type="button" className={classes["drill"]} onClick={() => setOpen(true)}>
        <Trans>
          Изменилось с тех пор:{" "}
          <Plural value={number} one="# сделка" few="# сделки" many="# сделок" other="# сделки" />
        </Trans>
      </button>
      <WhenOpened opened={isOpen}>
        <ChangedDrawer
          isOpen={isOpen}
          query={query}
          days={report.period}
          onClose={() => setOpen(false)}
        />
      </WhenOpened>
    </Text>
  );
}
