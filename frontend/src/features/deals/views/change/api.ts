import { chooseSavedView } from "@/shared/api/generated/operations/choose-saved-view.gen";
import { createSavedView } from "@/shared/api/generated/operations/create-saved-view.gen";
import { deleteSavedView } from "@/shared/api/generated/operations/delete-saved-view.gen";
import { editSavedView } from "@/shared/api/generated/operations/edit-saved-view.gen";
import { restoreSavedView } from "@/shared/api/generated/operations/restore-saved-view.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { SavedView, SavedViewCreate, SavedViewEdit } from "@/shared/api/types";

type Known = Pick<SavedView, "id" | "version">;

const at = ({ id, version }: Known) => ({
  path: { id },
  headers: ifMatch(version),
  throwOnError: true as const,
});

export const sendView = {
  create: async (body: SavedViewCreate, key: string): Promise<SavedView> =>
    (await createSavedView({ body, headers: once(key), throwOnError: true })).data,
  edit: async (view: Known, body: SavedViewEdit): Promise<SavedView> =>
    (await editSavedView({ ...at(view), body })).data,
  remove: async (view: Known): Promise<void> => {
    await deleteSavedView(at(view));
  },
  restore: async (view: Known): Promise<SavedView> => (await restoreSavedView(at(view))).data,
  choose: async (id: string, isDefault: boolean): Promise<SavedView> => {
    const body = { is_default: isDefault };
    return (await chooseSavedView({ path: { id }, body, throwOnError: true })).data;
  },
};
