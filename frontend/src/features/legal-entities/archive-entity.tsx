import { Trans, useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { IconArchive, IconArchiveOff } from "@tabler/icons-react";
import type { LegalEntity } from "@/shared/api/types";
import { toastDone, toastUndo } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { sendLegalEntity } from "./api";
import type { EntityChanger } from "./use-legal-entity-change";

/** Puts the firm away, or offers it again; its documents stay. */
export function ArchiveEntity({
  entity,
  changer,
}: {
  entity: LegalEntity;
  changer: EntityChanger;
}) {
  const { t } = useLingui();
  const isArchived = Boolean(entity.archived_at);
  const told = (now: LegalEntity): string => (now.archived_at ? t`в архиве` : t`в работе`);
  const label = t`Архив`;
  const bringBack = {
    label,
    mine: t`в работе`,
    shown: told,
    seen: t`в архиве`,
    send: sendLegalEntity.bringBack,
  };
  const undo = async (): Promise<void> => {
    const failure = await changer.save(bringBack);
    if (failure !== null) throw failure;
  };
  const press = (): void => {
    if (isArchived) {
      changer.choose(bringBack, () => toastDone(<Trans>Снова в работе: {entity.name}</Trans>));
      return;
    }
    changer.choose(
      {
        label,
        mine: t`в архиве`,
        shown: told,
        seen: t`в работе`,
        send: sendLegalEntity.archive,
      },
      () => toastUndo(<Trans>В архиве: {entity.name}</Trans>, undo),
    );
  };
  return (
    <Group>
      <WriteButton
        variant="default"
        leftSection={
          isArchived ? (
            <IconArchiveOff size={16} aria-hidden />
          ) : (
            <IconArchive size={16} aria-hidden />
          )
        }
        loading={changer.isBusy}
        onClick={press}
      >
        {isArchived ? <Trans>Вернуть из архива</Trans> : <Trans>В архив</Trans>}
      </WriteButton>
    </Group>
  );
}
