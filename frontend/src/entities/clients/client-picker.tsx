import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Group } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { Ref } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { InlineFact } from "@/shared/ui/inline-text";
import type { ClientKind } from "./api";
import { ClientLink } from "./client-link";

const ClientSearch = lazy(async () => ({
  default: (await import("./client-search")).ClientSearch,
}));

type Props = {
  kind: ClientKind;
  label: string;
  value: Ref | null | undefined;
  canEdit: boolean;
  onChoose: (client: Ref | null) => void;
  onCreate?: ((typed: string) => void) | undefined;
};

/** Who it is, with a way to the card; changed in place by a search on the server. */
export function ClientPicker({ kind, label, value, canEdit, onChoose, onCreate }: Props) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const [isOpen, setOpen] = useState(false);
  const begin = (): void => setOpen(true);
  if (isOpen) {
    return (
      <InlineFact label={label}>
        <Suspense>
          <ClientSearch
            kind={kind}
            label={label}
            placeholder={kind === "contact" ? t`Имя, телефон, почта` : t`Название или ИНН`}
            canClear={Boolean(value)}
            onCancel={() => setOpen(false)}
            onChoose={(client) => {
              setOpen(false);
              if (client?.id !== value?.id) onChoose(client);
            }}
            onCreate={
              onCreate &&
              ((typed) => {
                setOpen(false);
                onCreate(typed);
              })
            }
          />
        </Suspense>
      </InlineFact>
    );
  }
  return (
    <InlineFact label={label}>
      {value ? (
        <Group gap={4} wrap="nowrap">
          <ClientLink kind={kind} client={value} />
          {canEdit && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              disabled={!isOnline}
              aria-label={t`Изменить: ${label}`}
              onClick={begin}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ) : canEdit ? (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          disabled={!isOnline}
          aria-label={t`Выбрать: ${label}`}
          onClick={begin}
        >
          {t`Выбрать`}
        </Button>
      ) : (
        "—"
      )}
    </InlineFact>
  );
}
