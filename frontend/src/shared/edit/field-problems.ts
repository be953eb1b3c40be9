import { ApiError } from "../api/api-error";

/** The server's objections by the fields of a form: «/contact/phones/0» belongs to «contact.phones». */
export function fieldProblems(error: unknown): { [field: string]: string | undefined } {
  const problems: { [field: string]: string | undefined } = {};
  if (!(error instanceof ApiError)) return problems;
  for (const { pointer, message } of error.fields) {
    const steps = pointer.replace(/^#?\//, "").split("/");
    const name = steps.filter((step) => !/^\d+$/.test(step)).join(".");
    problems[name] ??= message;
  }
  return problems;
}
