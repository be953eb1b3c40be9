import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import type { SavedReport, SavedReportEdit } from "@/shared/api/types";
import { toastDone, toastError, toastUndo } from "@/shared/ui/toast";
import { savedQueries, sendSaved } from "./api";
import type { Wish } from "./saved-model";

/** Changes of saved reports that need no question; the list of them follows. */
export function useSavedChange() {
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: savedQueries.key() });
  const tried = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      toastError(error, <Trans>Сохранённый отчёт не изменился</Trans>);
      return false;
    } finally {
      await refresh();
    }
  };
  return {
    refresh,
    edit: (saved: SavedReport, body: SavedReportEdit): void =>
      void tried(() => sendSaved.edit(saved, body)),
    update: async (saved: SavedReport, wish: Wish): Promise<void> => {
      if (await tried(() => sendSaved.edit(saved, wish)))
        toastDone(<Trans>«{saved.name}» теперь открывает то, что на экране</Trans>);
    },
    remove: async (saved: SavedReport): Promise<boolean> => {
      const isDone = await tried(() => sendSaved.remove(saved));
      if (!isDone) return false;
      const { id, version } = saved;
      toastUndo(<Trans>Отчёт «{saved.name}» удалён из сохранённых</Trans>, async () => {
        await sendSaved.restore({ id, version: version + 1 });
        await refresh();
      });
      return true;
    },
  };
}
