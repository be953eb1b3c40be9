import { createSavedReport } from "@/shared/api/generated/operations/create-saved-report.gen";
import { deleteSavedReport } from "@/shared/api/generated/operations/delete-saved-report.gen";
import { editSavedReport } from "@/shared/api/generated/operations/edit-saved-report.gen";
import {
  listSavedReportsOptions,
  listSavedReportsQueryKey,
} from "@/shared/api/generated/operations/list-saved-reports.gen";
import { restoreSavedReport } from "@/shared/api/generated/operations/restore-saved-report.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { SavedReport, SavedReportCreate, SavedReportEdit } from "@/shared/api/types";

type Known = Pick<SavedReport, "id" | "version">;

const at = ({ id, version }: Known) => ({
  path: { id },
  headers: ifMatch(version),
  throwOnError: true as const,
});

export const savedQueries = {
  list: () => ({ ...listSavedReportsOptions(), staleTime: 60_000 }),
  key: () => listSavedReportsQueryKey(),
};

export const sendSaved = {
  create: async (body: SavedReportCreate, key: string): Promise<SavedReport> =>
    (await createSavedReport({ body, headers: once(key), throwOnError: true })).data,
  edit: async (saved: Known, body: SavedReportEdit): Promise<SavedReport> =>
    (await editSavedReport({ ...at(saved), body })).data,
  remove: async (saved: Known): Promise<void> => {
    await deleteSavedReport(at(saved));
  },
  restore: async (saved: Known): Promise<SavedReport> => (await restoreSavedReport(at(saved))).data,
};
