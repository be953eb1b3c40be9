import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { ComponentProps } from "react";
import { formatCount } from "@/shared/lib/numbers";
import { Echart } from "@/shared/ui/echart";
import classes from "./reports.module.css";
import { tickText } from "./words";

type Props = {
  caption: string;
  data: ComponentProps<typeof Echart>["data"];
  /** How many rows the table has, and of how many of them there is a picture at most. */
  rows: number;
  most: number;
};

/** A picture of the first rows of a table, which tells the same and more. */
export function FirstRowsFigure({ caption, data, rows, most: limit }: Props) {
  const { t } = useLingui();
  const most = formatCount(limit);
  return (
    <figure className={classes["figure"]}>
      <div className={classes["figureHead"]}>
        <figcaption>{caption}</figcaption>
      </div>
      <Echart
        label={t`График: ${caption}. Те же цифры — в таблице ниже`}
        data={data}
        tick={tickText}
      />
      {rows > limit && (
        <Text size="xs" c="dimmed">
          <Trans>На графике первые {most}, остальные — в таблице.</Trans>
        </Text>
      )}
    </figure>
  );
}
