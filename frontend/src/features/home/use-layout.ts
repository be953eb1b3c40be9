import { useState } from "react";
import { session } from "@/shared/api/session";
import { type Layout, readLayout, USUAL } from "./layout-model";

/** The place of a person in an account. */
function store(): string {
  const now = session.current();
  return `canape.home.${now?.account.id}/${now?.user.id}`;
}

function load(): Layout {
  try {
    return readLayout(JSON.parse(localStorage.getItem(store()) ?? "null"));
  } catch {
    return USUAL;
  }
}

/**
 * How this person has arranged the page of the day. It is kept in this browser, under the person and the account:
 * the API has no place for it yet, and when it has one, what is kept here is to be sent there once.
 */
export function useLayout() {
  const [layout, setLayout] = useState(load);
  const put = (next: Layout): void => {
    setLayout(next);
    try {
      localStorage.setItem(store(), JSON.stringify(next));
    } catch {
      // A full or forbidden storage costs the choice, not the page.
    }
  };
  return { layout, put };
}
