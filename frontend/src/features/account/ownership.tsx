import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import type { Offer } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { useChange } from "@/shared/edit/use-change";
import { toastDone, toastError } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { sendAccount } from "./api";
import { OfferDialog } from "./offer-dialog";

/** The ownership passes when both sides say so. */
export function Ownership({ offers, isOwner }: { offers: Offer[]; isOwner: boolean }) {
  const { t } = useLingui();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const toMe = offers.find((offer) => offer.to?.id === me.user.id);
  const fromMe = offers.find((offer) => offer.from?.id === me.user.id);
  if (!isOwner && !toMe) return null;
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label={t`Владелец`}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          <Trans>Владелец</Trans>
        </Title>
        {toMe && <Answer offer={toMe} />}
        {isOwner &&
          (fromMe ? <Waiting offer={fromMe} /> : <Offering onOffer={() => setOpen(true)} />)}
      </Stack>
      <OfferDialog opened={isOpen} onClose={() => setOpen(false)} />
    </Paper>
  );
}

function Offering({ onOffer }: { onOffer: () => void }) {
  return (
    <>
      <Text size="sm">
        <Trans>
          Владелец — вы. Владение можно передать сотруднику: он подтвердит, и вы станете
          администратором.
        </Trans>
      </Text>
      <div>
        <Button variant="default" onClick={onOffer}>
          <Trans>Передать владение</Trans>
        </Button>
      </div>
    </>
  );
}

function Waiting({ offer }: { offer: Offer }) {
  const change = useChange("account");
  const withdraw = async (): Promise<void> => {
    try {
      await change.mutateAsync(() => sendAccount.withdraw(offer));
    } catch (error) {
      toastError(error, <Trans>Предложение не отозвано</Trans>);
    }
  };
  const name = offer.to?.name ?? "";
  const until = formatDateTime(offer.ends_at);
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">
        <Trans>
          Ждём ответа: {name}. Предложение действует до {until}.
        </Trans>
      </Text>
      <WriteButton
        variant="default"
        size="compact-sm"
        loading={change.isPending}
        onClick={() => void withdraw()}
      >
        <Trans>Отозвать</Trans>
      </WriteButton>
    </Group>
  );
}

function Answer({ offer }: { offer: Offer }) {
  const change = useChange("account");
  const name = offer.from?.name ?? "";
  const until = formatDateTime(offer.ends_at);
  // Awaited, not called back: the answered offer is gone from the page before its answer is told.
  const answer = async (send: () => Promise<unknown>, done?: ReactNode): Promise<void> => {
    try {
      await change.mutateAsync(send);
      if (done) toastDone(done);
    } catch (error) {
      toastError(error, <Trans>Ответ не принят</Trans>);
    }
  };
  return (
    <Alert color="yellow" variant="light">
      <Stack gap="sm">
        <Text size="sm">
          <Trans>
            {name} предлагает вам стать владельцем фирмы. Ответить можно до {until}.
          </Trans>
        </Text>
        <Group gap="xs">
          <WriteButton
            loading={change.isPending}
            onClick={() =>
              void answer(() => sendAccount.accept(offer), <Trans>Теперь владелец — вы</Trans>)
            }
          >
            <Trans>Стать владельцем</Trans>
          </WriteButton>
          <WriteButton
            variant="default"
            disabled={change.isPending}
            onClick={() => void answer(() => sendAccount.decline(offer))}
          >
            <Trans>Отказаться</Trans>
          </WriteButton>
        </Group>
      </Stack>
    </Alert>
  );
}
