import type { DealCreate } from "@/shared/api/types";
import { parseMoney } from "@/shared/lib/money";
import { splitName } from "@/entities/clients/person-name";
import type { CreateRequest } from "./create-request";

export type CreateFields = {
  title: string;
  amount: string;
  contactId: string | null;
  contactName: string;
  phone: string;
};

export const EMPTY: CreateFields = {
  title: "",
  amount: "",
  contactId: null,
  contactName: "",
  phone: "",
};

/** What was typed as the API's body; empty fields are left for the server to fill. */
export function toCreateBody(fields: CreateFields, request: CreateRequest): DealCreate {
  const title = fields.title.trim();
  const amount = parseMoney(fields.amount);
  const phone = fields.phone.trim();
  const isPerson = fields.contactName.trim() !== "" || phone !== "";
  return {
    ...(title && { title }),
    ...(amount && { amount }),
    ...(request.pipelineId && { pipeline_id: request.pipelineId }),
    ...(request.stageId && { stage_id: request.stageId }),
    ...(fields.contactId
      ? { contact_id: fields.contactId }
      : isPerson && {
          contact: { ...splitName(fields.contactName), ...(phone && { phones: [phone] }) },
        }),
  };
}

/** A deal needs something to be recognised by: its subject, or who asked. */
export function isRecognisable(fields: CreateFields): boolean {
  return [fields.title, fields.contactName, fields.phone].some((text) => text.trim() !== "");
}

export function isAmount(typed: string): boolean {
  return typed.trim() === "" || parseMoney(typed) !== null;
}
