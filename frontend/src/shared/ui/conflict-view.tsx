import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { Dialog } from "./dialog";
import { PlainTable } from "./plain-table";
import { WriteButton } from "./write-button";

type Props = {
  /** What is changed, both texts, and who wrote the other. */
  told: { label: string; mine: string; theirs: string; by: string | null } | null;
  onKeepTheirs: () => void;
  onWriteMine: () => void;
};

/** Both texts side by side, the person chooses. */
export function ConflictView({ told, onKeepTheirs, onWriteMine }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={told !== null} onClose={onKeepTheirs} title={t`Это уже изменили`}>
      {told && (
        <Stack gap="md">
          <Text size="sm">
            {told.by ? (
              <Trans>
                Пока вы правили «{told.label}», карточку сохранил другой человек: {told.by}.
              </Trans>
            ) : (
              <Trans>Пока вы правили «{told.label}», карточку сохранил другой человек.</Trans>
            )}
          </Text>
          <PlainTable>
            <tr>
              <th scope="row" style={{ width: "35%" }}>
                <Trans>Сейчас</Trans>
              </th>
              <td style={{ whiteSpace: "pre-line" }}>{told.theirs || "—"}</td>
            </tr>
            <tr>
              <th scope="row">
                <Trans>У вас</Trans>
              </th>
              <td style={{ whiteSpace: "pre-line" }}>{told.mine || "—"}</td>
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
