import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import type { SavedView, SavedViewEdit } from "@/shared/api/types";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { viewQueries } from "./api";
import { sendView } from "./change/api";

/** Changes of views that need no question; the list of views follows. */
export function useViewChange() {
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: viewQueries.key() });
  const tried = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      toastError(error, <Trans>Представление не изменилось</Trans>);
      return false;
    } finally {
      await refresh();
    }
  };
  return {
    refresh,
    edit: (view: SavedView, body: SavedViewEdit): void =>
      void tried(() => sendView.edit(view, body)),
    choose: (view: SavedView, isDefault: boolean): void =>
      void tried(() => sendView.choose(view.id, isDefault)),
    remove: async (view: SavedView): Promise<void> => {
      const isDone = await tried(() => sendView.remove(view));
      if (!isDone) return;
      const { id, version } = view;
      toastUndo(<Trans>Представление «{view.name}» удалено</Trans>, async () => {
        await sendView.restore({ id, version: version + 1 });
        await refresh();
      });
    },
  };
}
