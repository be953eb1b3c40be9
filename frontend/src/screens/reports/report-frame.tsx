import { Trans } from "@lingui/react/macro";
import { Button, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { useCan } from "@/entities/identity/use-me";
import { askedBy } from "@/features/reports/asked-model";
import type { Problems } from "@/features/reports/filter-fields";
import { otherPage, type PageName, toPage } from "@/features/reports/report-model";
import type { ReportSearch } from "@/features/reports/report-search";
import { exportRight } from "@/features/reports/rights-model";
import { ReportTabs } from "@/features/reports/report-tabs";
import classes from "@/features/reports/reports.module.css";
import type { Place } from "@/features/reports/saved/saved-model";
import { useMay } from "@/features/reports/use-may";
import { usePaperColors } from "@/features/reports/use-paper-colors";
import { isApiError } from "@/shared/api/api-error";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDocumentTitle } from "@/shared/ui/page";
import { useReportActions } from "./use-report-actions";

const ExportMenu = lazy(async () => ({
  default: (await import("@/features/reports/export-menu")).ExportMenu,
}));

const SavedMenu = lazy(async () => ({
  default: (await import("@/features/reports/saved/saved-menu")).SavedMenu,
}));

const WrongQuestion = lazy(async () => ({
  default: (await import("@/features/reports/wrong-question")).WrongQuestion,
}));

type Asked = { problems: Problems; isWrong: boolean };

/** What the server says against the question of a page. */
export function askedOf(error: unknown): Asked {
  const isWrong = isApiError(error) && error.status === 422;
  return { isWrong, problems: isWrong ? fieldProblems(error) : {} };
}

type Props = {
  page: PageName;
  title: string;
  search: ReportSearch;
  asked: Asked;
  /** Beside the button that prints. */
  tools?: ReactNode;
  /** How the question is put. */
  bar: ReactNode;
  children: ReactNode;
};

/** What all pages of reports have around their figures. */
export function ReportFrame({ page, title, search, asked, tools, bar, children }: Props) {
  const navigate = useNavigate();
  const canExport = useCan(exportRight(page).export);
  const question = askedBy(page, search);
  useDocumentTitle(title);
  usePaperColors();
  const open = (to: Place): void => {
    const other = otherPage(to.page);
    const place = { search: to.search, resetScroll: false };
    void (other
      ? navigate({ to: "/reports/$page", params: { page: other }, ...place })
      : navigate({ to: "/reports", ...place }));
  };
  const go = (to: PageName, from: ReportSearch): void =>
    open({ page: to, search: toPage(from, to) });
  useReportActions(useMay(), (to) => go(to, search));
  return (
    <div className={classes["page"]}>
      <header className={classes["top"]}>
        <Title order={1}>{title}</Title>
        <div className={classes["paper"]}>
          <Suspense fallback={<span className={classes["later"]} />}>
            <SavedMenu page={page} search={search} asked={question} onOpen={open} />
          </Suspense>
          {tools}
          {canExport && (
            <Suspense fallback={<span className={classes["later"]} />}>
              <ExportMenu asked={question} />
            </Suspense>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            <Trans>Печать</Trans>
          </Button>
        </div>
      </header>
      <ReportTabs current={page} search={search} />
      {bar}
      {asked.isWrong ? (
        <Suspense>
          <WrongQuestion problems={asked.problems} onReset={() => go(page, {})} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
