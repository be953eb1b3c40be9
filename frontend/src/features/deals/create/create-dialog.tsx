import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import { useDraft } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { toastDone } from "@/shared/ui/toast";
import { sendDeal } from "../api";
import { forgetDeals } from "../refresh-deal";
import { CreateForm } from "./create-form";
import type { CreateRequest } from "./create-request";
import { type CreateFields, EMPTY, toCreateBody } from "./model";

type Props = { request: CreateRequest | null; onClose: () => void };

export function CreateDialog({ request, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={request !== null} onClose={onClose} title={t`Новая сделка`}>
      {request && <CreateContent request={request} onClose={onClose} />}
    </Dialog>
  );
}

function CreateContent({ request, onClose }: { request: CreateRequest; onClose: () => void }) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const draft = useDraft("deal", EMPTY);
  const create = useMutation({
    mutationFn: (fields: CreateFields) => sendDeal.create(toCreateBody(fields, request), key),
    onSuccess: (deal) => {
      forgetDeals(queries);
      draft.sent(onClose);
      toastDone(
        <Trans>
          Сделка № {deal.number} создана.{" "}
          <Anchor component={Link} to={`/deals/${deal.id}`} underline="always">
            Открыть
          </Anchor>
        </Trans>,
      );
    },
  });
  return (
    <CreateForm
      draft={draft}
      isBusy={create.isPending}
      error={create.error}
      onSubmit={create.mutate}
      onCancel={onClose}
    />
  );
}
