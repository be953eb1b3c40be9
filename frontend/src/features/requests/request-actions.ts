import { msg } from "@lingui/core/macro";
import type { Action } from "@/shared/actions/registry";

type Verbs = { accept: () => void; give: () => void; join: () => void; decline: () => void };

/** What can be done about the request on the screen, by key and by palette. */
export function requestActions({ accept, give, join, decline }: Verbs): Action[] {
  return [
    {
      id: "request.accept",
      section: "list",
      title: msg`Принять заявку`,
      shortcut: "KeyA",
      perform: accept,
    },
    {
      id: "request.join",
      section: "list",
      title: msg`Присоединить заявку`,
      shortcut: "KeyM",
      perform: join,
    },
    { id: "request.give", section: "list", title: msg`Передать заявку`, perform: give },
    {
      id: "request.decline",
      section: "list",
      title: msg`Отклонить заявку`,
      shortcut: "KeyX",
      perform: decline,
    },
  ];
}
