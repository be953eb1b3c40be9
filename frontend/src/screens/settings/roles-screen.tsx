import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Paper, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { roleQueries } from "@/entities/roles/api";
import { userQueries } from "@/entities/users/api";
import { Matrix, RoleRights } from "@/features/roles/matrix";
import { RoleDialog, type Wish } from "@/features/roles/role-dialog";
import { RoleList } from "@/features/roles/role-list";
import type { Role } from "@/shared/api/types";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { Choice } from "@/shared/ui/choice";
import { Page } from "@/shared/ui/page";
import { ColleaguesOnly } from "./colleagues-only";

export function RolesScreen() {
  const { t } = useLingui();
  const title = t`Роли`;
  return (
    <ColleaguesOnly title={title}>
      <Roles title={title} />
    </ColleaguesOnly>
  );
}

function Roles({ title }: { title: string }) {
  const isPhone = useIsPhone();
  const canManage = useCan("roles.manage");
  const [wish, setWish] = useState<Wish | null>(null);
  const [roles, people] = useSuspenseQueries({
    queries: [roleQueries.list(), userQueries.list()],
  });
  const create = canManage && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setWish({ role: null, copyOf: null })}
    >
      <Trans>Новая роль</Trans>
    </Button>
  );
  return (
    <Page title={title} maw={1100} actions={create}>
      <RoleList
        roles={roles.data.items}
        people={people.data.items}
        canManage={canManage}
        onWish={setWish}
      />
      <Title order={2} size="h4">
        <Trans>Что можно каждой роли</Trans>
      </Title>
      {isPhone ? <OneRole roles={roles.data.items} /> : <Matrix roles={roles.data.items} />}
      <RoleDialog wish={wish} onClose={() => setWish(null)} />
    </Page>
  );
}

function OneRole({ roles }: { roles: Role[] }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(roles[0]?.id ?? "");
  const role = roles.find(({ id }) => id === chosen) ?? roles[0];
  return (
    <Paper withBorder p="md" radius="lg">
      <Choice
        label={t`Роль`}
        value={role?.id ?? ""}
        data={roles.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      {role && <RoleRights role={role} />}
    </Paper>
  );
}
