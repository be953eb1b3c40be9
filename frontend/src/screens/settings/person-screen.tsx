import { Trans } from "@lingui/react/macro";
import { Badge, Button, Group, Stack, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { roleQueries } from "@/entities/roles/api";
import { userQueries } from "@/entities/users/api";
import { DismissDialog } from "@/features/people/dismiss-dialog";
import { PaySection } from "@/features/pay/pay-section";
import { History } from "@/features/people/history";
import { PersonCard } from "@/features/people/person-card";
import { mayChange } from "@/features/people/standing";
import { TakeBackDialog } from "@/features/people/take-back-dialog";
import { BackButton } from "@/shared/ui/back-button";
import { useDocumentTitle } from "@/shared/ui/page";

export function PersonScreen({ userId }: { userId: string }) {
  const me = useMe();
  const card = useSuspenseQuery(userQueries.card(userId)).data;
  const roles = useSuspenseQuery(roleQueries.list()).data.items;
  const [open, setOpen] = useState<"dismiss" | "back" | null>(null);
  const close = (): void => setOpen(null);
  const { user } = card;
  useDocumentTitle(user.name);
  const role = roles.find(({ id }) => id === user.role?.id);
  const canLeave = user.id !== me.user.id && mayChange(me, user, role);
  return (
    <Stack gap="md" p="md" maw={760} mx="auto" w="100%">
      <Group gap="xs" wrap="nowrap">
        <BackButton to="/settings/people" />
        <Title order={1} flex={1} style={{ overflowWrap: "anywhere" }}>
          {user.name}
        </Title>
        {!user.is_active && (
          <Badge color="gray" variant="light" tt="none" flex="none">
            <Trans>Уволен</Trans>
          </Badge>
        )}
      </Group>
      <PersonCard card={card} />
      <PaySection userId={userId} />
      <History stays={card.memberships} />
      {canLeave && (
        <Group>
          {user.is_active ? (
            <Button variant="default" onClick={() => setOpen("dismiss")}>
              <Trans>Уволить</Trans>
            </Button>
          ) : (
            <Button variant="default" onClick={() => setOpen("back")}>
              <Trans>Вернуть на работу</Trans>
            </Button>
          )}
        </Group>
      )}
      <DismissDialog user={user} opened={open === "dismiss"} onClose={close} />
      <TakeBackDialog user={user} opened={open === "back"} onClose={close} />
    </Stack>
  );
}
