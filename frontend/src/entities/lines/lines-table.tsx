import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import classes from "./lines.module.css";

/** What is sold, a row for each; on a narrow place each row becomes a card. */
export function LinesTable({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <div className={classes["table"]} role="table" aria-label={t`Товары и услуги`}>
      <div role="row" className={classes["head"]}>
        <span role="columnheader">
          <Trans>Название</Trans>
        </span>
        <span role="columnheader">
          <Trans>Кол-во</Trans>
        </span>
        <span role="columnheader">
          <Trans>Ед.</Trans>
        </span>
        <span role="columnheader">
          <Trans>Цена, ₽</Trans>
        </span>
        <span role="columnheader">
          <Trans>Скидка, %</Trans>
        </span>
        <span role="columnheader">
          <Trans>НДС</Trans>
        </span>
        <span role="columnheader" className={classes["right"]}>
          <Trans>Сумма</Trans>
        </span>
        <span role="columnheader" aria-label={t`Удалить`} />
      </div>
      {children}
    </div>
  );
}
