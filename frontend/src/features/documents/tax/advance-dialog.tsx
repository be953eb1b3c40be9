import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Money } from "@/entities/money/money";
import { ApiError } from "@/shared/api/api-error";
import type { Payment } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { Dialog } from "@/shared/ui/dialog";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useCreateDocument } from "../api";
import { type DealChoice, foundChoices, payerChoices, restWish } from "./amend-model";
import { dealChoices } from "./api";
import classes from "./tax.module.css";

type Props = { opened: boolean; payment: Payment; onClose: () => void };

/** For which deal the money came that is for no invoice: a press on it makes the счёт-фактура. */
export function AdvanceDialog({ opened, payment, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Счёт-фактура на аванс`}>
      {opened && <Choice payment={payment} />}
    </Dialog>
  );
}

function Choice({ payment }: { payment: Payment }) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const navigate = useNavigate();
  const create = useCreateDocument();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const own = useQuery(dealChoices.ofPayer(payment));
  const found = useQuery(dealChoices.found(q));
  const isSearch = q.length > 1;
  const asked = isSearch ? found : own;
  const items = isSearch
    ? foundChoices(found.data?.items ?? [])
    : payerChoices(payment, own.data?.items ?? []);
  const error = create.error ?? asked.error;
  const make = (deal: DealChoice): void =>
    create.mutate(
      { body: restWish(payment.id, deal.id) },
      {
        onSuccess: ({ made }) =>
          void navigate({ to: "/documents/$documentId", params: { documentId: made.id } }),
      },
    );
  return (
    <Stack gap="sm">
      <Text size="sm">
        <Trans>
          Аванс без счёта: <Money value={payment.rest} />. Выберите сделку, к которой он относится.
        </Trans>
      </Text>
      <TextInput
        label={t`Сделка`}
        placeholder={t`Номер или часть названия`}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          create.reset();
        }}
      />
      {error && (
        <Alert color="red" variant="light" role="alert">
          {isOfAnother(error) ? (
            <Trans>Эта сделка другого клиента: деньги пришли не от него.</Trans>
          ) : (
            <ErrorText error={error} />
          )}
        </Alert>
      )}
      <div role="group" aria-label={t`Сделки`}>
        {items.map((deal) => (
          <UnstyledButton
            key={deal.id}
            className={classes["choice"]}
            disabled={create.isPending || !isOnline}
            onClick={() => make(deal)}
          >
            <Text size="sm">{deal.title}</Text>
            <Text size="xs" c="dimmed">
              {[deal.number && `№ ${deal.number}`, deal.hint].filter(Boolean).join(", ")}
            </Text>
          </UnstyledButton>
        ))}
      </div>
      {asked.isSuccess && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {isSearch ? (
            <Trans>Ничего не нашлось</Trans>
          ) : (
            <Trans>У этого клиента пока нет сделок: создайте сделку и вернитесь к платежу.</Trans>
          )}
        </Text>
      )}
    </Stack>
  );
}

function isOfAnother(error: unknown): boolean {
  return error instanceof ApiError && error.fields.some(({ code }) => code === "of_another_client");
}
