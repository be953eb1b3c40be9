import { createRole } from "@/shared/api/generated/operations/create-role.gen";
import { deleteRole } from "@/shared/api/generated/operations/delete-role.gen";
import { editRole } from "@/shared/api/generated/operations/edit-role.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Right, Role } from "@/shared/api/types";

type Known = Pick<Role, "id" | "version">;

const at = (role: Known) => ({
  path: { id: role.id },
  headers: ifMatch(role.version),
  throwOnError: true as const,
});

export const sendRole = {
  create: (name: string, permissions: Right[], key: string) =>
    createRole({ body: { name, permissions }, headers: once(key), throwOnError: true }),
  edit: (role: Known, name: string, permissions: Right[]) =>
    editRole({ ...at(role), body: { name, permissions } }),
  remove: (role: Known, toRoleId: string | null) =>
    deleteRole({ ...at(role), ...(toRoleId && { query: { to_role_id: toRoleId } }) }),
};
