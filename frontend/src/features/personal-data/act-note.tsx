import { Trans } from "@lingui/react/macro";
import { Alert, Button, Stack, Text } from "@mantine/core";
import type { ErasureAct } from "@/shared/api/types";
import { dayOf, formatDateTime } from "@/shared/lib/dates";
import { saveFile } from "@/shared/lib/save-file";
import { actText } from "./act-model";

/** Who erased the person and when, with the act as a file. */
export function ActNote({ act }: { act: ErasureAct }) {
  const [at, by] = [formatDateTime(act.at), act.by];
  const save = (): void => {
    const name = `erasure-act-${dayOf(new Date(act.at))}.txt`;
    // Notepad knows UTF-8 by its mark.
    saveFile(name, new Blob(["\u{FEFF}", actText(act)], { type: "text/plain;charset=utf-8" }));
  };
  return (
    <Alert color="gray" variant="light" w="100%">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          <Trans>
            Персональные данные стёрты {at}, {by}
          </Trans>
        </Text>
        <Button variant="default" size="compact-sm" onClick={save}>
          <Trans>Скачать акт</Trans>
        </Button>
      </Stack>
    </Alert>
  );
}
