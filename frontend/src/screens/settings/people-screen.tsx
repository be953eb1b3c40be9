import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { userQueries } from "@/entities/users/api";
import { invitationQueries } from "@/features/people/api";
import { Invitations } from "@/features/people/invitations";
import { InviteDialog } from "@/features/people/invite-dialog";
import { PeopleList } from "@/features/people/people-list";
import { Page } from "@/shared/ui/page";
import { ColleaguesOnly } from "./colleagues-only";

export function PeopleScreen() {
  const { t } = useLingui();
  const title = t`Сотрудники`;
  return (
    <ColleaguesOnly title={title}>
      <People title={title} />
    </ColleaguesOnly>
  );
}

function People({ title }: { title: string }) {
  const { t } = useLingui();
  const canManage = useCan("users.manage");
  const [isInviting, setInviting] = useState(false);
  const people = useSuspenseQuery(userQueries.list()).data.items;
  const dismissed = people.filter((person) => !person.is_active);
  const invite = canManage && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
      <Trans>Пригласить</Trans>
    </Button>
  );
  return (
    <Page title={title} maw={760} actions={invite}>
      {canManage && <Invited />}
      <PeopleList people={people.filter((person) => person.is_active)} label={t`Работают`} />
      {dismissed.length > 0 && (
        <>
          <Title order={2} size="h4">
            <Trans>Уволены</Trans>
          </Title>
          <PeopleList people={dismissed} label={t`Уволены`} />
        </>
      )}
      <InviteDialog opened={isInviting} onClose={() => setInviting(false)} />
    </Page>
  );
}

function Invited() {
  const { items } = useSuspenseQuery(invitationQueries.list()).data;
  return items.length > 0 && <Invitations invitations={items} />;
}
