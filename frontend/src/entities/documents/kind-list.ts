import { i18n } from "@lingui/core";
import type { DocumentKind } from "@/shared/api/types";
import { kindName } from "./words";

/** «Счёт и акт», «Счёт и УПД». */
export function kindList(kinds: DocumentKind[]): string {
  const names = kinds.map((kind, place) => (place === 0 ? kindName(kind) : within(kindName(kind))));
  return new Intl.ListFormat(i18n.locale, { type: "conjunction" }).format(names);
}

/** A name inside a sentence; what is written in capitals stays so. */
function within(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
