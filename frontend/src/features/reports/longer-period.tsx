import { Trans } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useToday } from "@/shared/lib/use-today";
import { patched } from "./filter-model";
import classes from "./how-counted.module.css";
import { daysOf } from "./period-model";
import type { ReportSearch } from "./report-search";

type Props = {
  search: ReportSearch;
  onChange: (search: ReportSearch) => void;
  children: ReactNode;
};

/** These days are too few for what the page tells: why, and others. */
export function LongerPeriod({ search, onChange, children }: Props) {
  const today = useToday();
  return (
    <div className={classes["longer"]}>
      <Text size="sm">{children}</Text>
      <Button
        size="compact-sm"
        variant="light"
        fw={500}
        onClick={() => onChange(patched(search, daysOf("last_12_months", today)))}
      >
        <Trans>Последние 12 месяцев</Trans>
      </Button>
    </div>
  );
}
