import { ApiError } from "@/shared/api/api-error";

const TRANSLIT: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y",
  к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f",
  х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
}; // prettier-ignore

const LEGAL_FORM = /^(ооо|оао|зао|пао|ао|ип)(?![а-яё])/iu;

/** A third-level domain proposed from the firm's name: «ООО «Ромашка»» → «romashka». */
export function addressFromCompany(company: string): string {
  const name = company
    .toLowerCase()
    .replace(/[«»"']/g, "")
    .trim()
    .replace(LEGAL_FORM, "")
    .trim();
  return Array.from(name, (char) => TRANSLIT[char] ?? char)
    .join("")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 30)
    .replace(/-+$/, "");
}

/** The server keeps «crm», «support» and the like for itself, and a firm may be called so. */
export const SPARE_ADDRESS = "my-crm";

/** Where nobody sees the address it is still asked for: a firm's own installation takes one from its name. */
export function ownAddress(company: string): string {
  const address = addressFromCompany(company);
  return address.length < 3 ? SPARE_ADDRESS : address;
}

/** The login proposed from the mail address, so that nobody types it twice. */
export function loginFromEmail(email: string): string {
  return (
    email
      .split("@")[0]
      ?.toLowerCase()
      .replace(/[^a-z0-9._-]/g, "") ?? ""
  );
}

/** Where to go after sign-in: only a path of this site, never another host. */
export function safeReturnPath(path: string | undefined): string {
  return path && /^\/(?![/\\])/.test(path) && !path.startsWith("/login") ? path : "/board";
}

/** «/requests/0/email» and «/email» both name the field «email» of a flat form. */
export function fieldOfPointer(pointer: string): string {
  return pointer.replace(/^#?\//, "").split("/").at(-1) ?? "";
}

export function refusesAddress(failure: unknown): boolean {
  return (
    failure instanceof ApiError &&
    failure.fields.some(({ pointer }) => fieldOfPointer(pointer) === "address")
  );
}

/** Where another firm of the same installation lives: «romashka.canape.example:8080». */
export function hostOf(address: string, baseDomain: string, port: string): string {
  return `${address}.${baseDomain}${port ? `:${port}` : ""}`;
}
