import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { IconDownload } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { saveFile } from "@/shared/lib/save-file";
import { toastError } from "@/shared/ui/toast";

type Props = {
  /** Of the document. */
  title: string;
  read: () => Promise<Blob>;
  children: ReactNode;
};

/** Who signed, when and what, as a paper of its own. */
export function ProtocolButton({ title, read, children }: Props) {
  const { t } = useLingui();
  const save = useMutation({
    mutationFn: read,
    onSuccess: (blob) => saveFile(t`Протокол подписания, ${title}.pdf`, blob),
    onError: (error) => toastError(error, <Trans>Файл не загрузился</Trans>),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {children}
    </Button>
  );
}
