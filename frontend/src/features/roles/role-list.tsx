import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { mayGive } from "@/entities/roles/rights";
import { useMe } from "@/entities/identity/use-me";
import type { Colleague, Role } from "@/shared/api/types";
import { Row, RowList } from "@/shared/ui/row-list";
import { DeleteRoleDialog } from "./delete-role-dialog";
import type { Wish } from "./role-dialog";

type Props = {
  roles: Role[];
  people: Colleague[];
  canManage: boolean;
  onWish: (wish: Wish) => void;
};

/** The roles with how many people have each, and what may be done to them. */
export function RoleList({ roles, people, canManage, onWish }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const [doomed, setDoomed] = useState<Role | null>(null);
  const countOf = (role: Role): number => people.filter((one) => one.role?.id === role.id).length;
  const others = roles.filter((role) => role.id !== doomed?.id && mayGive(me, role));
  const actions = (role: Role) => (
    <>
      {role.code !== "owner" && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t`Копия роли «${role.name}»`}
          onClick={() => onWish({ role: null, copyOf: role })}
        >
          <Trans>Копия</Trans>
        </Button>
      )}
      {!role.is_builtin && (
        <>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t`Изменить роль «${role.name}»`}
            onClick={() => onWish({ role, copyOf: null })}
          >
            <Trans>Изменить</Trans>
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t`Удалить роль «${role.name}»`}
            onClick={() => setDoomed(role)}
          >
            <Trans>Удалить</Trans>
          </Button>
        </>
      )}
    </>
  );
  return (
    <>
      <RowList label={t`Роли`}>
        {roles.map((role) => (
          <Row key={role.id} actions={canManage && actions(role)}>
            <Text fw={550}>{role.name}</Text>
            <Text size="sm" c="dimmed">
              <Plural
                value={countOf(role)}
                _0="ни у кого"
                one="# сотрудник"
                few="# сотрудника"
                many="# сотрудников"
                other="# сотрудника"
              />
              {role.is_builtin && (
                <>
                  {" · "}
                  <Trans>встроенная</Trans>
                </>
              )}
            </Text>
          </Row>
        ))}
      </RowList>
      <DeleteRoleDialog
        role={doomed}
        people={doomed ? countOf(doomed) : 0}
        others={others}
        onClose={() => setDoomed(null)}
      />
    </>
  );
}
