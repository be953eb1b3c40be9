import { rightsOf } from "@/entities/roles/rights";
import type { Colleague, Me, Role } from "@/shared/api/types";

const powers = [
  "users.manage",
  "roles.manage",
  "departments.manage",
  "api_keys.manage",
  "account.manage",
];

/** Whether the server will let me change this colleague: what it refuses is not offered. */
export function mayChange(me: Me, user: Colleague, role: Role | undefined): boolean {
  const mine = rightsOf(me.permissions);
  if (!mine["users.manage"]) return false;
  if (user.id === me.user.id) return true;
  if (!role || role.code === "owner") return false;
  const theirs = rightsOf(role.permissions);
  return powers.every((power) => !theirs[power] || mine[power]);
}
