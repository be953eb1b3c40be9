import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { branches } from "@/entities/departments/tree";
import type { Colleague, Department } from "@/shared/api/types";
import { Row, RowList } from "@/shared/ui/row-list";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { CloseDialog } from "./close-dialog";

type Props = {
  departments: Department[];
  people: Colleague[];
  canManage: boolean;
  /** The way to the first one. */
  create: ReactNode;
  onEdit: (department: Department) => void;
};

/** The firm's departments, each indented below its own. */
export function DepartmentTree({ departments, people, canManage, create, onEdit }: Props) {
  const { t } = useLingui();
  const [closing, setClosing] = useState<Department | null>(null);
  if (departments.length === 0) {
    return (
      <EmptyState
        kind="first"
        title={<Trans>Отделов пока нет</Trans>}
        hint={
          <Trans>Отделы нужны, когда руководитель должен видеть сделки только своих людей.</Trans>
        }
        action={create}
      />
    );
  }
  return (
    <>
      <RowList label={t`Отделы`}>
        {branches(departments).map(({ department, depth }) => (
          <Row
            key={department.id}
            depth={Math.min(depth, 4)}
            actions={
              canManage && (
                <>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t`Изменить отдел «${department.name}»`}
                    onClick={() => onEdit(department)}
                  >
                    <Trans>Изменить</Trans>
                  </Button>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t`Закрыть отдел «${department.name}»`}
                    onClick={() => setClosing(department)}
                  >
                    <Trans>Закрыть</Trans>
                  </Button>
                </>
              )
            }
          >
            <Text fw={550}>{department.name}</Text>
            <Text size="sm" c="dimmed">
              <Plural
                value={countIn(department, people)}
                _0="никого нет"
                one="# человек"
                few="# человека"
                many="# человек"
                other="# человека"
              />
              {department.head && (
                <>
                  {" · "}
                  <Trans>руководит {department.head.name}</Trans>
                </>
              )}
            </Text>
          </Row>
        ))}
      </RowList>
      <CloseDialog department={closing} onClose={() => setClosing(null)} />
    </>
  );
}

export function NewDepartment({ onPress }: { onPress: () => void }) {
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onPress}>
      <Trans>Новый отдел</Trans>
    </Button>
  );
}

function countIn(department: Department, people: Colleague[]): number {
  return people.filter((one) => one.is_active && one.department?.id === department.id).length;
}
