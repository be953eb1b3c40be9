import { msg } from "@lingui/core/macro";
import type { PageName } from "@/features/reports/report-model";
import { type May, mayOpen } from "@/features/reports/rights-model";
import { useActions } from "@/shared/actions/registry";

const titles = [
  { page: "company", title: msg`Отчёт: компания` },
  { page: "employees", title: msg`Отчёт: сотрудники` },
  { page: "departments", title: msg`Отчёт: отделы` },
  { page: "channels", title: msg`Отчёт: каналы продаж` },
  { page: "loss-reasons", title: msg`Отчёт: причины отказов` },
  { page: "funnel", title: msg`Отчёт: воронка` },
  { page: "movement", title: msg`Отчёт: движение сделок` },
  { page: "deals", title: msg`Отчёт: прибыль сделок` },
  { page: "plan-fact", title: msg`Отчёт: план и факт` },
  { page: "rating", title: msg`Отчёт: ABC/XYZ` },
  { page: "cohorts", title: msg`Отчёт: когорты первой покупки` },
  { page: "expected-payments", title: msg`Отчёт: ожидаемые оплаты` },
  { page: "receivables", title: msg`Отчёт: дебиторская задолженность` },
  { page: "advances", title: msg`Отчёт: авансы` },
] as const;

/** The other reports of the same days that the reader may open, and the paper, in the palette. */
export function useReportActions(may: May, onShow: (page: PageName) => void): void {
  const open = titles.filter(({ page }) => mayOpen(page, may));
  useActions([
    ...open.map(({ page, title }) => ({
      id: `report.${page}`,
      section: "go" as const,
      title,
      perform: () => onShow(page),
    })),
    {
      id: "report.print",
      section: "app",
      title: msg`Напечатать отчёт`,
      perform: () => window.print(),
    },
  ]);
}
