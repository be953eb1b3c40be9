import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { SessionRow } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { useSessionEnd } from "./api";

type Props = { session: SessionRow | null; onClose: () => void };

/** Somebody else knows the password: everything ends, also here, and the password must become another. */
export function ReportDialog({ session, onClose }: Props) {
  const { t } = useLingui();
  const { report } = useSessionEnd();
  return (
    <Dialog opened={session !== null} onClose={onClose} title={t`Это не вы?`}>
      {session && (
        <FormFrame
          verb={<Trans>Завершить все сеансы</Trans>}
          color="red.9"
          isBusy={report.isPending}
          error={report.error}
          onCancel={onClose}
          onSubmit={() => report.mutate(session.id)}
        >
          <Text size="sm">
            <Trans>
              Завершатся все ваши сеансы, и этот тоже. При следующем входе попросим придумать новый
              пароль.
            </Trans>
          </Text>
        </FormFrame>
      )}
    </Dialog>
  );
}
