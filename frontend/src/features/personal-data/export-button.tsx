import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { dayOf } from "@/shared/lib/dates";
import { saveFile } from "@/shared/lib/save-file";
import { toastDone, toastError } from "@/shared/ui/toast";
import { takeOut } from "./api";

/** The answer to a person who asks what the firm holds on them. */
export function ExportButton({ contactId }: { contactId: string }) {
  const send = useMutation({
    mutationFn: () => takeOut(contactId),
    onSuccess: (whole) => {
      const text = JSON.stringify(whole, null, 2);
      const name = `personal-data-${dayOf(new Date(whole.at))}.json`;
      saveFile(name, new Blob([text], { type: "application/json" }));
      toastDone(
        whole.is_whole ? (
          <Trans>Файл в загрузках</Trans>
        ) : (
          <Trans>Файл в загрузках. В нём не всё: часть записей вам не видна</Trans>
        ),
      );
    },
    onError: (error) => toastError(error, <Trans>Выгрузить не получилось</Trans>),
  });
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={send.isPending}
      onClick={() => send.mutate()}
    >
      <Trans>Выгрузить всё о человеке</Trans>
    </Button>
  );
}
