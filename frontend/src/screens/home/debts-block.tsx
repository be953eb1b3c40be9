import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { debtQueries } from "@/features/reports/debts/api";
import { debtFigureName } from "@/features/reports/debts/debts-words";
import { figureOf, formatFigure, isNothing } from "@/features/reports/figure-model";
import type { DebtName } from "@/features/reports/report-model";
import { pageName } from "@/features/reports/words";
import type { DebtTotals } from "@/shared/api/report-types";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { BlockLine } from "./block-line";
import classes from "./blocks.module.css";
import { OverdueInvoices } from "./overdue-invoices";

/** What clients will pay, what they owe, and what they have paid ahead; then the invoices that are late. */
export function DebtsBlock() {
  const totals = useQuery(debtQueries.totals());
  return (
    <>
      <QueryView query={totals} skeleton={<SkeletonLines count={3} height={44} />}>
        {({ expected_payments: expected, receivables, advances }) => (
          <ul className={classes["rows"]}>
            <Line page="expected-payments" figures={expected} />
            <Line page="receivables" figures={receivables} />
            <Line page="advances" figures={advances} />
          </ul>
        )}
      </QueryView>
      <h3 className={classes["sub"]}>
        <Trans>Просроченные счета</Trans>
      </h3>
      <OverdueInvoices />
    </>
  );
}

type LineProps = { page: DebtName; figures: DebtTotals["advances"] };

function Line({ page, figures }: LineProps) {
  const { count = 0 } = figures;
  return (
    <BlockLine
      name={pageName(page)}
      way={{ to: "/reports/$page", params: { page } }}
      about={<Count page={page} count={count} />}
    >
      <DebtLink page={page} figures={figures} figure="total" />
      {!isNothing(figureOf(figures, "overdue")) && (
        <span className={classes["about"]}>
          <Trans>
            просрочено <DebtLink page={page} figures={figures} figure="overdue" />
          </Trans>
        </span>
      )}
    </BlockLine>
  );
}

function Count({ page, count }: { page: DebtName; count: number }) {
  if (page === "expected-payments") {
    return <Plural value={count} one="# счёт" few="# счёта" many="# счетов" other="# счёта" />;
  }
  if (page === "advances") {
    return (
      <Plural value={count} one="# платёж" few="# платежа" many="# платежей" other="# платежа" />
    );
  }
  return (
    <Plural
      value={count}
      one="# документ"
      few="# документа"
      many="# документов"
      other="# документа"
    />
  );
}

/** A figure that leads into its report, with the documents behind it opened. */
function DebtLink({ page, figures, figure }: LineProps & { figure: string }) {
  const { t } = useLingui();
  const value = figureOf(figures, figure);
  const text = formatFigure("money", value);
  if (isNothing(value)) return <span>{text}</span>;
  const name = debtFigureName(page, figure);
  return (
    <Link
      className={classes["figure"]}
      to="/reports/$page"
      params={{ page }}
      search={{ behind: figure }}
      preload={false}
      aria-label={t`${text}: ${name}, ${pageName(page)}. Показать документы`}
    >
      {text}
    </Link>
  );
}
