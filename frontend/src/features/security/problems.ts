import { isApiError } from "@/shared/api/api-error";

/** What the server says about one field of a form. */
export function problemOf(error: unknown, field: string): string | undefined {
  if (!isApiError(error)) return undefined;
  const problems = error.fields.filter(({ pointer }) => pointer === `/${field}`);
  return problems.length > 0 ? problems.map(({ message }) => message).join(". ") : undefined;
}

/** Whether the failure is about no field and needs a place of its own. */
export function isGeneral(error: unknown): boolean {
  return error !== null && (!isApiError(error) || error.fields.length === 0);
}
