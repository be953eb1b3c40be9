import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import type { DocumentCreate, DocumentEdit } from "@/shared/api/types";
import { toastError } from "@/shared/ui/toast";
import { useCreateDocument } from "./api";

/** A draft is made and its page opened. */
export function useMakeDocument() {
  const navigate = useNavigate();
  const create = useCreateDocument();
  return {
    isBusy: create.isPending,
    /** `edit` is what of the draft is other than it begins with. */
    make: (body: DocumentCreate, edit?: DocumentEdit): void =>
      create.mutate(
        { body, edit },
        {
          onSuccess: ({ made, failure }) => {
            if (failure !== null) toastError(failure, <Trans>Создан, но записалось не всё</Trans>);
            void navigate({ to: "/documents/$documentId", params: { documentId: made.id } });
          },
          onError: (error) => toastError(error, <Trans>Документ не создался</Trans>),
        },
      ),
  };
}

export type MakeDocument = ReturnType<typeof useMakeDocument>;
