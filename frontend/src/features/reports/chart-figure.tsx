import { useLingui } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";
import { Echart } from "@/shared/ui/echart";
import classes from "./reports.module.css";
import { tickText } from "./words";

type Data = ComponentProps<typeof Echart>["data"];

type Props = {
  caption: string;
  data: Data;
  tick?: (value: number) => string;
  /** What the picture leaves out. */
  note?: ReactNode;
  /** What a row of the figures is called, where no table on the page tells them: then they are told here. */
  rowsOf?: string;
};

/** A picture of figures; who does not see it has the same in a table. */
export function ChartFigure({ caption, data, tick = tickText, note, rowsOf }: Props) {
  const { t } = useLingui();
  return (
    <figure className={classes["figure"]}>
      <div className={classes["figureHead"]}>
        <figcaption>{caption}</figcaption>
      </div>
      <Echart label={t`График: ${caption}. Те же цифры — в таблице ниже`} data={data} tick={tick} />
      {note}
      {rowsOf !== undefined && <ToldFigures caption={caption} data={data} rowsOf={rowsOf} />}
    </figure>
  );
}

function ToldFigures({ caption, data, rowsOf }: { caption: string; data: Data; rowsOf: string }) {
  return (
    <VisuallyHidden component="div">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowsOf}</th>
            {data.series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two rows may have one name
            <tr key={at}>
              <th scope="row">{category}</th>
              {data.series.map(({ name, texts }) => (
                <td key={name}>{texts[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
