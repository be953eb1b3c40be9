import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { invitationQueries } from "@/features/auth/api";
import { AuthCard } from "@/features/auth/auth-card";
import { InvitationForm } from "@/features/auth/invitation-form";
import { isApiError } from "@/shared/api/api-error";
import type { InvitationFace } from "@/shared/api/types";
import { ErrorText } from "@/shared/ui/states/error-text";
import { SkeletonLines } from "@/shared/ui/states/loading";

/** The page of the link in the letter to somebody who is invited. */
export function InvitationScreen({ token }: { token: string }) {
  const { t } = useLingui();
  const face = useQuery({ ...invitationQueries.look(token), enabled: token !== "" });
  const [end, setEnd] = useState<"joined" | "spent" | null>(null);
  if (end === "joined") {
    return (
      <AuthCard title={t`Приглашение принято`}>
        <Text>
          <Trans>Войдите со своим логином и выберите новый аккаунт.</Trans>
        </Text>
        <Button component={Link} to="/login" fullWidth>
          <Trans>Войти</Trans>
        </Button>
      </AuthCard>
    );
  }
  if (token === "" || end === "spent" || isApiError(face.error, "link_spent")) {
    return (
      <AuthCard title={t`Ссылка больше не действует`}>
        <Text>
          <Trans>
            Она уже использована, отозвана или устарела: ссылка живёт семь дней. Попросите прислать
            новую.
          </Trans>
        </Text>
        <Text size="sm" ta="center">
          <Anchor component={Link} to="/login">
            <Trans>Вернуться ко входу</Trans>
          </Anchor>
        </Text>
      </AuthCard>
    );
  }
  if (face.isError) {
    return (
      <AuthCard title={t`Приглашение`}>
        <Text>
          <ErrorText error={face.error} />
        </Text>
        <Button onClick={() => void face.refetch()}>
          <Trans>Повторить</Trans>
        </Button>
      </AuthCard>
    );
  }
  if (!face.data) {
    return (
      <AuthCard title={t`Приглашение`}>
        <SkeletonLines count={4} />
      </AuthCard>
    );
  }
  return (
    <Invited
      face={face.data}
      token={token}
      onJoined={() => setEnd("joined")}
      onSpent={() => setEnd("spent")}
    />
  );
}

type InvitedProps = {
  face: InvitationFace;
  token: string;
  onJoined: () => void;
  onSpent: () => void;
};

function Invited({ face, token, onJoined, onSpent }: InvitedProps) {
  const { t } = useLingui();
  const router = useRouter();
  const [isKnown, setKnown] = useState(face.is_known);
  const { firm, by, role } = face;
  return (
    <AuthCard
      title={t`Приглашение в ${firm}`}
      hint={
        <>
          {by && <Trans>Приглашает {by}.</Trans>} {role && <Trans>Ваша роль: {role}.</Trans>}
        </>
      }
    >
      <InvitationForm
        key={String(isKnown)}
        token={token}
        isKnown={isKnown}
        onCame={() => router.history.push("/board")}
        onJoined={onJoined}
        onSpent={onSpent}
      />
      <Text size="sm" ta="center">
        <Anchor component="button" type="button" onClick={() => setKnown(!isKnown)}>
          {isKnown ? (
            <Trans>У меня ещё нет логина</Trans>
          ) : (
            <Trans>У меня уже есть логин в Canape</Trans>
          )}
        </Anchor>
      </Text>
    </AuthCard>
  );
}
