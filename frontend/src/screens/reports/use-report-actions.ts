import { msg } from "@lingui/core/macro";
import type { ReportName } from "@/features/reports/report-model";
import { useActions } from "@/shared/actions/registry";

const titles = [
  { report: "company", title: msg`Отчёт: компания` },
  { report: "employees", title: msg`Отчёт: сотрудники` },
  { report: "departments", title: msg`Отчёт: отделы` },
  { report: "channels", title: msg`Отчёт: каналы продаж` },
  { report: "loss-reasons", title: msg`Отчёт: причины отказов` },
] as const;

/** The other reports of the same days, and the paper, in the palette. */
export function useReportActions(onShow: (report: ReportName) => void): void {
  useActions([
    ...titles.map(({ report, title }) => ({
      id: `report.${report}`,
      section: "go" as const,
      title,
      perform: () => onShow(report),
    })),
    {
      id: "report.print",
      section: "app",
      title: msg`Напечатать отчёт`,
      perform: () => window.print(),
    },
  ]);
}
