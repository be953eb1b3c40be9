import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Paper, SimpleGrid, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { roleQueries } from "@/entities/roles/api";
import { mayGive } from "@/entities/roles/rights";
import type { ColleagueCard } from "@/shared/api/types";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { InlineSelect } from "@/shared/ui/inline-select";
import { InlineFact, InlineText } from "@/shared/ui/inline-text";
import { sendPeople } from "./api";
import { MoveDialog } from "./move-dialog";
import { mayChange } from "./standing";
import { usePersonChange } from "./use-person-change";

/** Who somebody is in the firm; each fact is changed in its place. */
export function PersonCard({ card }: { card: ColleagueCard }) {
  const { t } = useLingui();
  const me = useMe();
  const roles = useSuspenseQuery(roleQueries.list()).data.items;
  const [isMoving, setMoving] = useState(false);
  const changer = usePersonChange(card.user.id);
  const { user } = card;
  const role = roles.find(({ id }) => id === user.role?.id);
  const canEdit = user.is_active && mayChange(me, user, role);
  const canGive = canEdit && user.id !== me.user.id;
  const text = (name: "name" | "post" | "phone", label: string) => ({
    label,
    disabled: !canEdit,
    value: user[name] ?? "",
    onSave: (typed: string, seen: string) =>
      changer.change({
        label,
        mine: typed,
        shown: (now) => now[name] ?? "",
        seen,
        send: (known) => sendPeople.edit(known, { [name]: typed || null }),
      }),
  });
  const give = (id: string | null): void => {
    const given = roles.find((one) => one.id === id);
    if (!given) return;
    changer.choose({
      label: t`Роль`,
      mine: given.name,
      shown: (now) => now.role?.name ?? "",
      seen: user.role?.name ?? "",
      send: (known) => sendPeople.edit(known, { role_id: given.id }),
    });
  };
  const offered = roles.filter((one) => one.id === user.role?.id || mayGive(me, one));

  return (
    <Paper withBorder p="md" radius="lg">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={6}>
        <InlineText
          {...text("name", t`Имя`)}
          check={(typed) => (typed === "" ? t`Напишите имя` : null)}
        />
        <InlineText {...text("post", t`Должность`)} placeholder="—" />
        <InlineText {...text("phone", t`Рабочий телефон`)} placeholder="—" inputMode="tel" />
        <InlineFact label={t`Почта`}>
          <Text size="sm">{user.email}</Text>
        </InlineFact>
        <InlineFact label={t`Логин`}>
          <Text size="sm">{user.login ?? "—"}</Text>
        </InlineFact>
        {canGive ? (
          <InlineSelect
            label={t`Роль`}
            value={user.role?.id ?? null}
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
            onSave={give}
          />
        ) : (
          <InlineFact label={t`Роль`}>
            <Text size="sm">{user.role?.name ?? "—"}</Text>
          </InlineFact>
        )}
        <InlineFact label={t`Отдел`}>
          <Group gap="sm">
            <Text size="sm">{user.department?.name ?? "—"}</Text>
            {canEdit && (
              <Button variant="default" size="compact-sm" onClick={() => setMoving(true)}>
                <Trans>Перевести</Trans>
              </Button>
            )}
          </Group>
        </InlineFact>
      </SimpleGrid>
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
      <MoveDialog user={user} opened={isMoving} onClose={() => setMoving(false)} />
    </Paper>
  );
}
