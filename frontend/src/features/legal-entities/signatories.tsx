import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Badge, Group, Text } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { LegalEntity, Office, Signatory } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { useToday } from "@/shared/lib/use-today";
import { Row, RowList } from "@/shared/ui/row-list";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { WriteButton, WriteIcon } from "@/shared/ui/write-button";
import { Section } from "./section";
import { SignatoryDialog } from "./signatory-dialog";
import { powerEnds, signatoryText } from "./signatory-model";
import type { EntityChanger } from "./use-legal-entity-change";
import { useWriteSignatories } from "./use-write-signatories";

/** The server's limit. */
const MOST = 20;

type Props = { entity: LegalEntity; changer: EntityChanger; canEdit: boolean };

/** Who signs for the firm, and by what right. */
export function Signatories({ entity, changer, canEdit }: Props) {
  const { t } = useLingui();
  const [wish, setWish] = useState<Signatory | "new" | null>(null);
  const write = useWriteSignatories(changer);
  const all = entity.signatories;

  const remove = async (signatory: Signatory): Promise<void> => {
    const rest = all.filter((one) => one !== signatory);
    const takeBack = async (): Promise<void> => {
      const failure = await write(all, rest);
      if (failure !== null) throw failure;
    };
    const failure = await write(rest, all, () =>
      toastUndo(<Trans>Больше не подписывает: {signatory.signer.name}</Trans>, takeBack),
    );
    if (failure !== null) toastError(failure, t`Кто подписывает`);
  };

  return (
    <Section
      title={t`Кто подписывает`}
      action={
        canEdit &&
        all.length < MOST && (
          <WriteButton variant="default" size="compact-sm" onClick={() => setWish("new")}>
            <Trans>Добавить</Trans>
          </WriteButton>
        )
      }
    >
      {all.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Пока никого. Руководитель нужен для счёта, акта и договора.</Trans>
        </Text>
      ) : (
        <RowList label={t`Кто подписывает`}>
          {all.map((signatory) => (
            <OneSignatory
              key={`${signatory.office} ${signatoryText(signatory)} ${signatory.power?.number ?? ""}`}
              signatory={signatory}
              canEdit={canEdit}
              onEdit={() => setWish(signatory)}
              onRemove={() => void remove(signatory)}
            />
          ))}
        </RowList>
      )}
      <SignatoryDialog
        wish={wish}
        entity={entity}
        isBusy={changer.isBusy}
        onWrite={write}
        onClose={() => setWish(null)}
      />
    </Section>
  );
}

type OneProps = {
  signatory: Signatory;
  canEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

function OneSignatory({ signatory, canEdit, onEdit, onRemove }: OneProps) {
  const { t } = useLingui();
  const { name } = signatory.signer;
  const offices: Record<Office, string> = {
    head: t`Руководитель`,
    chief_accountant: t`Главный бухгалтер`,
    proxy: t`По доверенности`,
  };
  return (
    <Row
      actions={
        canEdit && (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t`Изменить: ${name}`}
              onClick={onEdit}
            >
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
            <WriteIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t`Убрать: ${name}`}
              onClick={onRemove}
            >
              <IconTrash size={18} aria-hidden />
            </WriteIcon>
          </>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {offices[signatory.office]}
      </Text>
      <Text size="sm">{signatoryText(signatory)}</Text>
      {signatory.power && <PowerLine power={signatory.power} />}
    </Row>
  );
}

function PowerLine({ power }: { power: NonNullable<Signatory["power"]> }) {
  const issued = formatDay(power.issued_on);
  const today = useToday();
  const ends = powerEnds(power);
  const last = formatDay(ends);
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        <Trans>
          Доверенность № {power.number} от {issued}, по {last}
        </Trans>
      </Text>
      {ends < today && (
        <Badge color="red.9" tt="none">
          <Trans>срок вышел</Trans>
        </Badge>
      )}
    </Group>
  );
}
