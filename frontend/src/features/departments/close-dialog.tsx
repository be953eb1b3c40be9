import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { Department } from "@/shared/api/types";
import { useChange } from "@/shared/edit/use-change";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendDepartment } from "./api";

type Props = { department: Department | null; onClose: () => void };

/** A closed department does not come back, so its name is asked about first. */
export function CloseDialog({ department, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={department !== null} onClose={onClose} title={t`Закрыть отдел?`}>
      {department && <Content department={department} onClose={onClose} />}
    </Dialog>
  );
}

function Content({ department, onClose }: { department: Department; onClose: () => void }) {
  const change = useChange("departments");
  return (
    <FormFrame
      verb={<Trans>Закрыть отдел</Trans>}
      color="red.9"
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={() =>
        change.mutate(() => sendDepartment.archive(department), { onSuccess: onClose })
      }
    >
      <Text size="sm">
        <Trans>
          Открыть отдел «{department.name}» снова будет нельзя. Его сделки и история останутся.
        </Trans>
      </Text>
    </FormFrame>
  );
}
