import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFileCode } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { ApiError } from "@/shared/api/api-error";
import type { DealDocument } from "@/shared/api/types";
import { saveFile } from "@/shared/lib/save-file";
import { toastError } from "@/shared/ui/toast";
import { takeFile } from "./api";

/** Where it is mended: the format may demand what the paper does not. */
function Refused({ error }: { error: unknown }) {
  const place = error instanceof ApiError ? error.fields[0]?.pointer : undefined;
  if (place?.startsWith("/buyer/")) return <Trans>XML не получился: карточка покупателя</Trans>;
  if (place?.startsWith("/legal_entity/")) {
    return <Trans>XML не получился: наша организация</Trans>;
  }
  return <Trans>XML не получился</Trans>;
}

/** The file for an ЭДО operator. */
export function XmlButton({ document }: { document: DealDocument }) {
  const take = useMutation({
    mutationFn: () => takeFile.xml(document.id),
    onSuccess: ({ name, blob }) => saveFile(name ?? `${document.id}.xml`, blob),
    onError: (error) => toastError(error, <Refused error={error} />),
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconFileCode size={16} aria-hidden />}
      loading={take.isPending}
      onClick={() => take.mutate()}
    >
      <Trans>XML для ЭДО</Trans>
    </Button>
  );
}
