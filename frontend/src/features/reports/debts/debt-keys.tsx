import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { DebtRow, Debts } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { Hint } from "../hint";
import type { DebtName } from "../report-model";
import reportClasses from "../reports.module.css";
import { DebtClientLink, DebtContractLink, DebtPaperLink } from "./debt-party";
import { byHead, debtFigureName, nobodyResponsible, weekName } from "./debts-words";
import classes from "./debts.module.css";
import { termOf } from "./rows-model";

/** How many columns there are before the figures. */
export function keyCount(by: string): number {
  if (by === "week") return 1;
  if (by === "contract") return 3;
  return by === "invoice" ? 4 : 2;
}

type HeadsProps = { page: DebtName; by: string };

/** What rows are about; a table of so many figures has no room for more. */
export function DebtKeyHeads({ page, by }: HeadsProps) {
  switch (by) {
    case "week":
      return <Head>{byHead("week")}</Head>;
    case "responsible":
      return (
        <>
          <Head>{byHead("responsible")}</Head>
          <SinceHead page={page} />
        </>
      );
    case "invoice":
      return (
        <>
          <Head>{byHead("invoice")}</Head>
          <Head>{byHead("client")}</Head>
          <Head>{byHead("responsible")}</Head>
          <Head>
            <Trans>Срок оплаты</Trans>
          </Head>
        </>
      );
    default:
      return (
        <>
          <Head>{byHead("client")}</Head>
          {by === "contract" && <Head>{byHead("contract")}</Head>}
          <SinceHead page={page} />
        </>
      );
  }
}

function SinceHead({ page }: { page: DebtName }) {
  const { t } = useLingui();
  const name = page === "advances" ? t`Получено с` : t`Срок оплаты с`;
  const meaning =
    page === "advances"
      ? t`День, которым датирован самый ранний из незакрытых платежей строки.`
      : t`Самый ранний последний день оплаты среди документов строки.`;
  return (
    <Head>
      {name}
      <Hint name={name} meaning={meaning} />
    </Head>
  );
}

function Head({ children }: { children: ReactNode }) {
  return (
    <th scope="col">
      <span className={reportClasses["head"]}>{children}</span>
    </th>
  );
}

type CellsProps = { page: DebtName; shown: Debts; row: DebtRow; hasFirms: boolean };

export function DebtKeyCells({ page, shown, row, hasFirms }: CellsProps) {
  const firm = hasFirms ? row.legal_entity?.name : undefined;
  const responsible = row.responsible?.name ?? nobodyResponsible();
  const since = <td className={classes["since"]}>{row.since ? formatDay(row.since) : "—"}</td>;
  switch (shown.by) {
    case "week":
      return <Key>{weekName(row)}</Key>;
    case "responsible":
      return (
        <>
          <Key>{responsible}</Key>
          {since}
        </>
      );
    case "invoice": {
      const term = termOf(shown, row);
      return (
        <>
          <Key about={firm}>{row.document && <DebtPaperLink paper={row.document} />}</Key>
          <td className={classes["name"]}>
            <DebtClientLink client={row.client} />
          </td>
          <td>{responsible}</td>
          <td className={classes["since"]}>
            {row.since && formatDay(row.since)}
            {term && (
              <span className={classes["about"]} data-late={term === "overdue" || undefined}>
                {debtFigureName(page, term)}
              </span>
            )}
          </td>
        </>
      );
    }
    default:
      return (
        <>
          <Key about={firm}>
            <DebtClientLink client={row.client} />
          </Key>
          {shown.by === "contract" && (
            <td className={classes["name"]}>
              <DebtContractLink contract={row.contract} />
            </td>
          )}
          {since}
        </>
      );
  }
}

function Key({ about, children }: { about?: string | undefined; children: ReactNode }) {
  return (
    <th scope="row" className={classes["name"]}>
      {children}
      {about && <span className={classes["about"]}>{about}</span>}
    </th>
  );
}
