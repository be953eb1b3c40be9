import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, useRef } from "react";
import type { Debts } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { WhenOpened } from "@/shared/ui/when-opened";
import { type Drill, opened } from "../drill-model";
import { withoutDrill } from "../filter-model";
import { MoreButton } from "../more-button";
import { type DebtName, toPage } from "../report-model";
import type { ReportSearch } from "../report-search";
import reportClasses from "../reports.module.css";
import { pageName } from "../words";
import { DebtCards } from "./debt-cards";
import { narrowed } from "./debts-model";
import { DebtsPicture } from "./debts-picture";
import { DebtsRules } from "./debts-rules";
import { DebtsTable } from "./debts-table";
import classes from "./debts.module.css";

const DebtsDrill = lazy(async () => ({ default: (await import("./debts-drill")).DebtsDrill }));

type Props = {
  page: DebtName;
  pages: Debts[];
  search: ReportSearch;
  isStale: boolean;
  more: { has: boolean; isLoading: boolean; isFailed: boolean; onMore: () => void };
  onChange: (search: ReportSearch) => void;
  /** A step that «back» undoes. */
  onStep: (search: ReportSearch) => void;
};

export function DebtsView({ page, pages, search, isStale, more, onChange, onStep }: Props) {
  const { t } = useLingui();
  const opener = useRef<Element | null>(null);
  const [shown] = pages;
  if (!shown) return null;
  const rows = pages.flatMap(({ items }) => items);
  const drill = (wish: Drill): void => {
    opener.current = document.activeElement;
    onStep(opened(search, wish));
  };
  const caption = t`${pageName(page)} на ${formatDay(shown.as_of)}`;
  return (
    <div className={reportClasses["view"]} data-stale={isStale || undefined} aria-busy={isStale}>
      <div className={classes["note"]}>
        <Text size="sm" c="dimmed">
          {page === "expected-payments" ? (
            <Trans>Сейчас, {formatDay(shown.as_of)}. Все суммы с НДС.</Trans>
          ) : (
            <Trans>На конец дня {formatDay(shown.as_of)}. Все суммы с НДС.</Trans>
          )}
        </Text>
        <OtherSide page={page} search={search} />
      </div>
      {rows.length === 0 ? (
        <NoDebts page={page} isNarrow={narrowed(page, search).length > 0} />
      ) : (
        <>
          <DebtCards page={page} shown={shown} onDrill={drill} />
          <DebtsPicture page={page} shown={shown} rows={rows} caption={caption} />
          <DebtsTable page={page} shown={shown} rows={rows} caption={caption} onDrill={drill} />
          {more.has && <MoreButton key={pages.length} {...more} />}
        </>
      )}
      <DebtsRules page={page} />
      <WhenOpened opened={search.behind !== undefined}>
        <DebtsDrill
          page={page}
          shown={shown}
          rows={rows}
          search={search}
          onClose={() => onChange(withoutDrill(search))}
          onGone={() => opener.current instanceof HTMLElement && opener.current.focus()}
        />
      </WhenOpened>
    </div>
  );
}

/** Debts and advances of the same day and client make the balance together. */
function OtherSide({ page, search }: { page: DebtName; search: ReportSearch }) {
  if (page === "expected-payments") return null;
  const other = page === "advances" ? "receivables" : "advances";
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link
          {...props}
          to="/reports/$page"
          params={{ page: other }}
          search={toPage(search, other)}
        />
      )}
    >
      {other === "advances" ? (
        <Trans>Авансы на этот же день</Trans>
      ) : (
        <Trans>Задолженность на этот же день</Trans>
      )}
    </Anchor>
  );
}

function NoDebts({ page, isNarrow }: { page: DebtName; isNarrow: boolean }) {
  const { t } = useLingui();
  if (isNarrow) {
    return (
      <EmptyState
        kind="none"
        title={<Trans>По этим условиям показать нечего</Trans>}
        hint={<Trans>Уберите одно из условий выше.</Trans>}
      />
    );
  }
  const words: Record<DebtName, { title: string; hint: string }> = {
    "expected-payments": {
      title: t`Оплат не ждём`,
      hint: t`Здесь будут выставленные счета, пока их не оплатят полностью.`,
    },
    receivables: {
      title: t`На этот день никто не должен`,
      hint: t`Здесь будет то, что передано по актам, накладным и УПД и не оплачено.`,
    },
    advances: {
      title: t`На этот день авансов нет`,
      hint: t`Здесь будут полученные деньги, пока под них ничего не передано.`,
    },
  };
  return <EmptyState kind="first" {...words[page]} />;
}
