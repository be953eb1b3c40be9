import { createInvitation } from "@/shared/api/generated/operations/create-invitation.gen";
import { dismissUser } from "@/shared/api/generated/operations/dismiss-user.gen";
import { editUser } from "@/shared/api/generated/operations/edit-user.gen";
import { listInvitationsOptions } from "@/shared/api/generated/operations/list-invitations.gen";
import { moveUser } from "@/shared/api/generated/operations/move-user.gen";
import { resendInvitation } from "@/shared/api/generated/operations/resend-invitation.gen";
import { revokeInvitation } from "@/shared/api/generated/operations/revoke-invitation.gen";
import { takeBackUser } from "@/shared/api/generated/operations/take-back-user.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Colleague, ColleagueEdit, Invitation } from "@/shared/api/types";

type Known = Pick<Colleague, "id" | "version">;

const at = (user: Known) => ({
  path: { id: user.id },
  headers: ifMatch(user.version),
  throwOnError: true as const,
});

export const sendPeople = {
  edit: async (user: Known, body: ColleagueEdit): Promise<Colleague> =>
    (await editUser({ ...at(user), body })).data.user,
  move: (user: Known, departmentId: string | null, fromOn: string) =>
    moveUser({ ...at(user), body: { department_id: departmentId, from_on: fromOn } }),
  dismiss: (user: Known, successorId: string | null) =>
    dismissUser({ ...at(user), body: { successor_id: successorId } }),
  takeBack: (user: Known, roleId: string, departmentId: string | null) =>
    takeBackUser({ ...at(user), body: { role_id: roleId, department_id: departmentId } }),
};

export const invitationQueries = {
  list: () => listInvitationsOptions(),
};

const by = (invitation: Pick<Invitation, "id">) => ({
  path: { id: invitation.id },
  throwOnError: true as const,
});

export const sendInvitation = {
  create: (email: string, roleId: string, departmentId: string | null, key: string) =>
    createInvitation({
      body: { email, role_id: roleId, department_id: departmentId },
      headers: once(key),
      throwOnError: true,
    }),
  resend: (invitation: Invitation) => resendInvitation(by(invitation)),
  revoke: (invitation: Invitation) => revokeInvitation(by(invitation)),
};
