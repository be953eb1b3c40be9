import { Trans, useLingui } from "@lingui/react/macro";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { Rating } from "@/shared/api/report-types";
import { formatMoney } from "@/shared/lib/money";
import { formatCount } from "@/shared/lib/numbers";
import { CLASSES, cellText, columnsIn, groupOf, type RatedCell } from "./rating-model";
import { cellName, classTold, evennessName, evennessTold } from "./rating-words";
import classes from "./rating.module.css";
import reportClasses from "./reports.module.css";

type Props = {
  rating: Rating;
  chosen: RatedCell | undefined;
  onChoose: (cell: RatedCell | undefined) => void;
};

/** How many are of each class and evenness, and what they bring; a cell shows its rows alone. */
export function RatingMatrix({ rating, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const columns = columnsIn(rating);
  const caption = t`Классы и ровность`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={reportClasses["frame"]} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes["matrix"]}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t`Класс`}</VisuallyHidden>
            </th>
            {columns.map((evenness) => (
              <th key={evenness} scope="col">
                <b>{evennessName(evenness)}</b>
                <Told {...evennessTold(evenness)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CLASSES.map((letter) => (
            <tr key={letter}>
              <th scope="row">
                <b>{letter.toUpperCase()}</b>
                <Told {...classTold(letter)} />
              </th>
              {columns.map((evenness) => {
                const cell = { letter, evenness };
                return (
                  <td key={evenness}>
                    <Cell rating={rating} cell={cell} chosen={chosen} onChoose={onChoose} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Told({ about, limit }: ReturnType<typeof classTold>) {
  return (
    <>
      <span className={classes["about"]}>{about()}</span>
      <span className={classes["about"]}>{limit()}</span>
    </>
  );
}

function Cell({ rating, cell, chosen, onChoose }: Props & { cell: RatedCell }) {
  const sum = groupOf(rating, cell)?.sum;
  if (!sum) return <span className={classes["nobody"]}>0</span>;
  const isChosen = chosen !== undefined && cellText(chosen) === cellText(cell);
  const name = cellName(cell);
  const count = formatCount(sum.number);
  const money = formatMoney(sum.revenue, { short: true });
  return (
    <UnstyledButton
      className={classes["cell"]}
      aria-pressed={isChosen}
      onClick={() => onChoose(isChosen ? undefined : cell)}
    >
      <VisuallyHidden>{name}:</VisuallyHidden> <span className={classes["count"]}>{count}</span>{" "}
      <span className={classes["money"]}>{money}</span>{" "}
      <VisuallyHidden>
        <Trans>Показать только их</Trans>
      </VisuallyHidden>
    </UnstyledButton>
  );
}
