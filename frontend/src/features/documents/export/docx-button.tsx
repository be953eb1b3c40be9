import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { titleOf } from "@/entities/documents/words";
import type { DealDocument } from "@/shared/api/types";
import { saveFile } from "@/shared/lib/save-file";
import { toastError } from "@/shared/ui/toast";
import { takeFile } from "./api";

/** The document in its own template. */
export function DocxButton({ document }: { document: DealDocument }) {
  const take = useMutation({
    mutationFn: () => takeFile.docx(document.id),
    onSuccess: ({ name, blob }) => saveFile(name ?? `${titleOf(document)}.docx`, blob),
    onError: (error) => toastError(error, <Trans>DOCX не получился</Trans>),
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconFileText size={16} aria-hidden />}
      loading={take.isPending}
      onClick={() => take.mutate()}
    >
      <Trans>Скачать DOCX</Trans>
    </Button>
  );
}
