import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import { groups, rightsOf } from "@/entities/roles/rights";
import type { Role } from "@/shared/api/types";
import classes from "./matrix.module.css";
import { ReachWord } from "./reach-word";

/** All roles beside each other: what each may do, and how far. */
export function Matrix({ roles }: { roles: Role[] }) {
  const { t, i18n } = useLingui();
  const columns = roles.map((role) => ({ role, rights: rightsOf(role.permissions) }));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={classes["frame"]} tabIndex={0} role="region" aria-label={t`Что можно ролям`}>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Что можно</Trans>
            </th>
            {columns.map(({ role }) => (
              <th key={role.id} scope="col">
                {role.name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title.id}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className={classes["group"]}>
                <span>{i18n._(group.title)}</span>
              </th>
            </tr>
            {group.lines.map((line) => (
              <tr key={line.name}>
                <th scope="row">{i18n._(line.title)}</th>
                {columns.map(({ role, rights }) => (
                  <td key={role.id}>
                    <ReachWord line={line} reach={rights[line.name] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** One role, for a narrow screen. */
export function RoleRights({ role }: { role: Role }) {
  const { i18n } = useLingui();
  const rights = rightsOf(role.permissions);
  return (
    <>
      {groups.map((group) => (
        <Fragment key={group.title.id}>
          <h3 style={{ margin: "12px 0 0", fontSize: 15 }}>{i18n._(group.title)}</h3>
          <div>
            {group.lines.map((line) => (
              <div key={line.name} className={classes["line"]}>
                <span>{i18n._(line.title)}</span>
                <ReachWord line={line} reach={rights[line.name] ?? null} />
              </div>
            ))}
          </div>
        </Fragment>
      ))}
    </>
  );
}
