import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { useAskConfirmation } from "@/features/auth/api";
import { ErrorText } from "@/shared/ui/states/error-text";
import classes from "./shell.module.css";

/** Work goes on meanwhile; the line stays until the address is confirmed, or is put away for today. */
export function ConfirmBanner() {
  const { user } = useMe();
  const ask = useAskConfirmation();
  const [isHidden, setHidden] = useState(false);
  if (user.email_confirmed || isHidden) return null;
  return (
    <div className={classes["confirm"]} role="status">
      <span>
        {ask.isSuccess ? (
          <Trans>Письмо отправлено на {user.email}.</Trans>
        ) : ask.isError ? (
          <ErrorText error={ask.error} />
        ) : (
          <Trans>Подтвердите почту {user.email} по ссылке из письма.</Trans>
        )}
      </span>
      {!ask.isSuccess && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          <Trans>Прислать ещё раз</Trans>
        </Button>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setHidden(true)}>
        <Trans>Позже</Trans>
      </Button>
    </div>
  );
}
