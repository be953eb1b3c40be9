import { Anchor, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useCan } from "@/entities/identity/use-me";
import type { RatedRow } from "@/shared/api/report-types";
import { formatCount } from "@/shared/lib/numbers";
import { DrillFigure } from "./drill-figure";
import { formatFigure } from "./figure-model";
import { Hint } from "./hint";
import { evennessOf, type Rated } from "./rating-model";
import {
  COLUMNS,
  evennessName,
  ratedRowName,
  type RatingColumn,
  ratingColumn,
  ratingMeaning,
  subjectName,
} from "./rating-words";
import classes from "./rating.module.css";
import reportClasses from "./reports.module.css";

const CELLS: Record<RatingColumn, (row: RatedRow) => string> = {
  class: (row) => row.class.toUpperCase(),
  evenness: (row) => evennessName(evennessOf(row)),
  deals: ({ deals }) => formatCount(deals),
  revenue: ({ revenue }) => formatFigure("money", revenue),
  share: ({ share }) => formatFigure("percent", share ?? null),
  cumulative: ({ cumulative }) => formatFigure("percent", cumulative ?? null),
  variation: ({ variation }) => formatFigure("percent", variation ?? null),
};

const isLetter = (column: RatingColumn): boolean => column === "class" || column === "evenness";

type Props = {
  rows: RatedRow[];
  rated: Rated;
  caption: string;
  onDrill: (row: RatedRow, column: "deals" | "revenue") => void;
};

/** The picture in figures, and more. */
export function RatingTable({ rows, rated, caption, onDrill }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={reportClasses["frame"]} tabIndex={0} role="region" aria-label={caption}>
      <table className={reportClasses["table"]} data-narrow>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={reportClasses["head"]}>{subjectName(rated)}</span>
            </th>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={isLetter(column) ? undefined : reportClasses["number"]}
              >
                <span className={reportClasses["head"]}>
                  {ratingColumn(column)}
                  <Hint name={ratingColumn(column)} meaning={ratingMeaning(column)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.id ?? ""}`}>
              <th scope="row" className={classes["name"]}>
                <RowName row={row} rated={rated} />
              </th>
              {COLUMNS.map((column) => (
                <td
                  key={column}
                  className={isLetter(column) ? classes["letter"] : reportClasses["number"]}
                >
                  {column === "deals" || column === "revenue" ? (
                    <DrillFigure
                      text={CELLS[column](row)}
                      name={ratingColumn(column)}
                      row={ratedRowName(row, rated)}
                      onDrill={() => onDrill(row, column)}
                    />
                  ) : (
                    CELLS[column](row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A way to the card, for whoever may see it, unless the record is gone. */
function RowName({ row, rated }: { row: RatedRow; rated: Rated }) {
  const seesClients = useCan("clients.read");
  const seesProducts = useCan("catalogue.read");
  const name = ratedRowName(row, rated);
  const { kind, id } = row;
  if (!id || !row.name || kind === "none") return name;
  if (kind === "product") {
    if (!seesProducts) return name;
    return (
      <Anchor
        inherit
        renderRoot={(props) => <Link {...props} to="/catalogue" search={{ product: id }} />}
      >
        {name}
      </Anchor>
    );
  }
  if (!seesClients) return name;
  return (
    <Anchor
      inherit
      renderRoot={(props) =>
        kind === "company" ? (
          <Link {...props} to="/companies/$companyId" params={{ companyId: id }} />
        ) : (
          <Link {...props} to="/contacts/$contactId" params={{ contactId: id }} />
        )
      }
    >
      {name}
    </Anchor>
  );
}
