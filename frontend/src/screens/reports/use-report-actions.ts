import { msg } from "@lingui/core/macro";
import type { PageName } from "@/features/reports/report-model";
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
] as const;

/** The other reports of the same days, and the paper, in the palette. */
export function useReportActions(onShow: (page: PageName) => void): void {
  useActions([
    ...titles.map(({ page, title }) => ({
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
