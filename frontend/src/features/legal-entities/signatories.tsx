import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Group, Text } from "@mantine/core";
import { lazy, useState } from "react";
import { kindName } from "@/entities/documents/words";
import { powerEnds } from "@/entities/own-firms/signing";
import type { LegalEntity, Office, Signatory } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { useToday } from "@/shared/lib/use-today";
import { Row, RowList } from "@/shared/ui/row-list";
import { RowEdit, RowRemove } from "@/shared/ui/row-tools";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { Section } from "./section";
import { signatoryText } from "./signatory-model";
import type { EntityChanger } from "./use-legal-entity-change";
import { useSignatories } from "./use-signatories";

const SignatoryDialog = lazy(async () => ({
  default: (await import("./signatory-dialog")).SignatoryDialog,
}));

/** The server's limit. */
const MOST = 20;

type Props = { entity: LegalEntity; changer: EntityChanger; canEdit: boolean };

/** Who signs for the firm, and by what right. */
export function Signatories({ entity, changer, canEdit }: Props) {
  const { t } = useLingui();
  const [wish, setWish] = useState<Signatory | "new" | null>(null);
  const { write, remove } = useSignatories(changer);
  const all = entity.signatories;

  const drop = (signatory: Signatory): void =>
    void remove(signatory, all, <Trans>Больше не подписывает: {signatory.signer.name}</Trans>);

  return (
    <Section
      title={t`Кто подписывает`}
      pointer="/signatories"
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
          <Trans>Пока никого.</Trans>
        </Text>
      ) : (
        <RowList label={t`Кто подписывает`}>
          {all.map((signatory) => (
            <OneSignatory
              key={signatory.id}
              signatory={signatory}
              canEdit={canEdit}
              onEdit={() => setWish(signatory)}
              onRemove={() => drop(signatory)}
            />
          ))}
        </RowList>
      )}
      <WhenOpened opened={wish !== null}>
        <SignatoryDialog
          wish={wish}
          entity={entity}
          isBusy={changer.isBusy}
          onWrite={write}
          onClose={() => setWish(null)}
        />
      </WhenOpened>
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
  const kinds = signatory.kinds.map(kindName).join(", ");
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
            <RowEdit label={t`Изменить: ${name}`} onPress={onEdit} />
            <RowRemove label={t`Убрать: ${name}`} onPress={onRemove} />
          </>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {offices[signatory.office]}
      </Text>
      <Text size="sm">{signatoryText(signatory)}</Text>
      {signatory.power && <PowerLine power={signatory.power} />}
      {signatory.kinds.length > 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Документы: {kinds}</Trans>
        </Text>
      )}
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
