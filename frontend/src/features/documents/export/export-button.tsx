import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { lazy, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { WhenOpened } from "@/shared/ui/when-opened";

const ExportDialog = lazy(async () => ({
  default: (await import("./export-dialog")).ExportDialog,
}));

/** Documents of a period for the accountant; the form's code comes with the first one. */
export function ExportButton() {
  const canExport = useCan("documents.export");
  const [opened, setOpened] = useState(false);
  if (!canExport) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        <Trans>Выгрузка для бухгалтера</Trans>
      </Button>
      <WhenOpened opened={opened}>
        <ExportDialog opened={opened} onClose={() => setOpened(false)} />
      </WhenOpened>
    </>
  );
}
