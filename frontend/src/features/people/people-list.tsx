import { useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { UserAvatar } from "@/entities/user-avatar/user-avatar";
import type { Colleague } from "@/shared/api/types";
import { RowList } from "@/shared/ui/row-list";
import classes from "./people-list.module.css";

/** Colleagues as rows that lead to their pages. */
export function PeopleList({ people, label }: { people: Colleague[]; label: string }) {
  return (
    <RowList label={label}>
      {people.map((person) => (
        <div key={person.id} role="listitem">
          <Link
            to="/settings/people/$userId"
            params={{ userId: person.id }}
            className={classes["row"]}
          >
            <UserAvatar name={person.name} size={36} />
            <div className={classes["told"]}>
              <div className={classes["name"]}>
                <Text fw={550}>{person.name}</Text>
                <Text size="sm" c="dimmed">
                  <PostAndPlace person={person} />
                </Text>
              </div>
              <Text size="sm" className={classes["role"]}>
                {person.role?.name}
              </Text>
            </div>
          </Link>
        </div>
      ))}
    </RowList>
  );
}

function PostAndPlace({ person }: { person: Colleague }) {
  const { t } = useLingui();
  const told = [person.post, person.department?.name ?? t`без отдела`];
  return <>{told.filter(Boolean).join(" · ")}</>;
}
