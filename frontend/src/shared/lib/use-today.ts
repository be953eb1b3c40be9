import { useState } from "react";
import { dayOf } from "./dates";

/** The day in the account's zone on which the part of the page was opened. */
export function useToday(): string {
  const [today] = useState(() => dayOf(new Date()));
  return today;
}
