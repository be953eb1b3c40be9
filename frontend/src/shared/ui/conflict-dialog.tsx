import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { Dialog } from "./dialog";
import { PlainTable } from "./plain-table";
import { WriteButton } from "./write-button";

type Props<T> = {
  conflict: {
    change: { label: string; mine: string; shown: (record: T) => string };
    theirs: T;
    by: string | null;
  } | null;
  onKeepTheirs: () => void;
  onWriteMine: () => void;
};

/** Somebody changed the same thing meanwhile: both texts side by side, the person chooses. */
export function ConflictDialog<T>({ conflict, onKeepTheirs, onWriteMine }: Props<T>) {
  const { t } = useLingui();
  return (
    <Dialog opened={conflict !== null} onClose={onKeepTheirs} title={t`Это уже изменили`}>
      {conflict && (
        <Stack gap="md">
          <Text size="sm">
            {conflict.by ? (
              <Trans>
                Пока вы правили «{conflict.change.label}», карточку сохранил другой человек:{" "}
                {conflict.by}.
              </Trans>
            ) : (
              <Trans>
                Пока вы правили «{conflict.change.label}», карточку сохранил другой человек.
              </Trans>
            )}
          </Text>
          <PlainTable>
            <tr>
              <th scope="row" style={{ width: "35%" }}>
                <Trans>Сейчас</Trans>
              </th>
              <td style={{ whiteSpace: "pre-line" }}>
                {conflict.change.shown(conflict.theirs) || "—"}
              </td>
            </tr>
            <tr>
              <th scope="row">
                <Trans>У вас</Trans>
              </th>
              <td style={{ whiteSpace: "pre-line" }}>{conflict.change.mine || "—"}</td>
            </tr>
          </PlainTable>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onKeepTheirs} data-autofocus>
              <Trans>Оставить как сейчас</Trans>
            </Button>
            <WriteButton onClick={() => onWriteMine()}>
              <Trans>Записать моё</Trans>
            </WriteButton>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
