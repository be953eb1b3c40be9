import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { ComponentProps } from "react";
import { formatCount } from "@/shared/lib/numbers";
import { ChartFigure } from "./chart-figure";

type Props = {
  caption: string;
  data: ComponentProps<typeof ChartFigure>["data"];
  /** How many rows the table has, and of how many of them there is a picture at most. */
  rows: number;
  most: number;
};

/** A picture of the first rows of a table, which tells the same and more. */
export function FirstRowsFigure({ caption, data, rows, most: limit }: Props) {
  const most = formatCount(limit);
  return (
    <ChartFigure
      caption={caption}
      data={data}
      note={
        rows > limit && (
          <Text size="xs" c="dimmed">
            <Trans>На графике первые {most}, остальные — в таблице.</Trans>
          </Text>
        )
      }
    />
  );
}
