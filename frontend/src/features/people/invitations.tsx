import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text, Title } from "@mantine/core";
import type { Invitation } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { useChange } from "@/shared/edit/use-change";
import { Row, RowList } from "@/shared/ui/row-list";
import { toastDone, toastError } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { sendInvitation } from "./api";

/** Those who were asked to come and have not come yet. */
export function Invitations({ invitations }: { invitations: Invitation[] }) {
  const { t } = useLingui();
  return (
    <Stack gap="xs" component="section" aria-label={t`Приглашены`}>
      <Title order={2} size="h4">
        <Trans>Приглашены</Trans>
      </Title>
      <RowList>
        {invitations.map((invitation) => (
          <Waiting key={invitation.id} invitation={invitation} />
        ))}
      </RowList>
    </Stack>
  );
}

function Waiting({ invitation }: { invitation: Invitation }) {
  const { t } = useLingui();
  const change = useChange("people");
  const { email } = invitation;
  const told = [invitation.role?.name, invitation.department?.name].filter(Boolean).join(" · ");
  // Awaited, not called back: by the time of the answer this row may be gone, and its callbacks with it.
  const resend = async (): Promise<void> => {
    try {
      await change.mutateAsync(() => sendInvitation.resend(invitation));
      toastDone(<Trans>Письмо отправлено ещё раз: {email}</Trans>);
    } catch (error) {
      toastError(error, <Trans>Письмо не отправлено</Trans>);
    }
  };
  const revoke = async (): Promise<void> => {
    try {
      await change.mutateAsync(() => sendInvitation.revoke(invitation));
    } catch (error) {
      toastError(error, <Trans>Приглашение не отозвано</Trans>);
    }
  };
  return (
    <Row
      actions={
        <>
          <WriteButton
            variant="default"
            size="compact-sm"
            loading={change.isPending}
            aria-label={t`Отправить ещё раз: ${email}`}
            onClick={() => void resend()}
          >
            <Trans>Отправить ещё раз</Trans>
          </WriteButton>
          <Button
            variant="default"
            size="compact-sm"
            disabled={change.isPending}
            aria-label={t`Отозвать приглашение: ${email}`}
            onClick={() => void revoke()}
          >
            <Trans>Отозвать</Trans>
          </Button>
        </>
      }
    >
      <Text fw={550}>{email}</Text>
      <Text size="sm" c="dimmed">
        {told}
        {" · "}
        {invitation.is_too_old ? (
          <Trans>ссылка устарела</Trans>
        ) : (
          <Trans>ссылка действует до {formatDateTime(invitation.ends_at)}</Trans>
        )}
      </Text>
    </Row>
  );
}
