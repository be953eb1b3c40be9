import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Badge, Stack, Text } from "@mantine/core";
import { IconThumbDown, IconTrash, IconTrophy } from "@tabler/icons-react";
import type { Deal, StageKind } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { BackButton } from "@/shared/ui/back-button";
import { InlineText } from "@/shared/ui/inline-text";
import { sendDeal } from "../api";
import classes from "./deal-header.module.css";
import type { DealChanger } from "./use-deal-change";
import { WriteButton, WriteIcon } from "@/shared/ui/write-button";

type Props = {
  deal: Deal;
  changer: DealChanger;
  canEdit: boolean;
  canDelete: boolean;
  onClose: (kind: StageKind) => void;
  onDelete: () => void;
};

export function DealHeader({ deal, changer, canEdit, canDelete, onClose, onDelete }: Props) {
  const { t } = useLingui();
  const shown = (now: Deal): string => now.title;
  return (
    <Stack gap={6}>
      <div className={classes["bar"]}>
        <BackButton to="/board" />
        <Text size="sm" c="dimmed">
          № {deal.number}
        </Text>
        <StatusBadge deal={deal} />
        <span className={classes["gap"]} />
        {canEdit && (
          <div className={classes["actions"]}>
            <StatusActions deal={deal} onClose={onClose} />
          </div>
        )}
        {canDelete && (
          <WriteIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t`Удалить сделку`}
            onClick={onDelete}
          >
            <IconTrash size={20} aria-hidden />
          </WriteIcon>
        )}
      </div>
      <h1 style={{ margin: 0 }} aria-label={deal.title}>
        <InlineText
          isHeading
          aria-label={t`Название сделки`}
          disabled={!canEdit}
          value={deal.title}
          check={(typed) => (typed === "" ? t`Название не может быть пустым` : null)}
          onSave={(title, seen) =>
            changer.change({
              label: t`Название`,
              mine: title,
              shown,
              seen,
              send: (known) => sendDeal.edit(known, { title }),
              guess: (now) => ({ ...now, title }),
            })
          }
        />
      </h1>
      {deal.status === "lost" && deal.loss_reason && (
        <Alert color="red" variant="light" p="xs">
          <Trans>Причина отказа: {deal.loss_reason.name}</Trans>
          {deal.loss_comment && ` — ${deal.loss_comment}`}
        </Alert>
      )}
    </Stack>
  );
}

function StatusActions({ deal, onClose }: Pick<Props, "deal" | "onClose">) {
  if (deal.status !== "open") {
    return (
      <WriteButton size="sm" variant="default" onClick={() => onClose("open")}>
        <Trans>Вернуть в работу</Trans>
      </WriteButton>
    );
  }
  return (
    <>
      <WriteButton
        size="sm"
        leftSection={<IconTrophy size={16} aria-hidden />}
        onClick={() => onClose("won")}
      >
        <Trans>Выиграна</Trans>
      </WriteButton>
      <WriteButton
        size="sm"
        variant="default"
        leftSection={<IconThumbDown size={16} aria-hidden />}
        onClick={() => onClose("lost")}
      >
        <Trans>Проиграна</Trans>
      </WriteButton>
    </>
  );
}

function StatusBadge({ deal }: { deal: Deal }) {
  if (deal.status === "open") return null;
  const day = deal.closed_on ? formatDay(deal.closed_on) : "";
  return (
    <Badge variant="light" color={deal.status === "won" ? "teal" : "red"} tt="none" size="lg">
      {deal.status === "won" ? <Trans>Выиграна {day}</Trans> : <Trans>Проиграна {day}</Trans>}
    </Badge>
  );
}
