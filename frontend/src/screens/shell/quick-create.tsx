import { msg } from "@lingui/core/macro";
import { lazy } from "react";
import { useCan } from "@/entities/identity/use-me";
import { createRequest, useCreateRequest } from "@/features/deals/create/create-request";
import { withRest } from "@/shared/i18n/i18n";
import { WhenOpened } from "@/shared/ui/when-opened";
import { useActions } from "@/shared/actions/registry";

export const loadCreate = () => withRest(import("@/features/deals/create/create-dialog"));
const CreateDialog = lazy(async () => ({ default: (await loadCreate()).CreateDialog }));

/** «C» anywhere: the dialog's code comes with its first use. */
export function QuickCreate() {
  const canCreate = useCan("deals.create");
  const request = useCreateRequest();
  useActions(
    canCreate
      ? [
          {
            id: "deal.create",
            section: "deal",
            title: msg`Новая сделка`,
            shortcut: "KeyC",
            perform: () => createRequest.open({}),
          },
        ]
      : [],
  );
  return (
    <WhenOpened opened={request !== null}>
      <CreateDialog request={request} onClose={createRequest.close} />
    </WhenOpened>
  );
}
