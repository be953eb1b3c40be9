import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { ApiError } from "@/shared/api/api-error";
import type { Problems } from "./form-model";
import { rules } from "./rules";

export type FieldProblems = {
  /** What the field is called by the server; whoever was sent to it begins there. */
  place: (pointer: string) => { "data-pointer": string; "data-autofocus"?: true };
  /** What to say at a field. */
  at: (pointer: string) => string | undefined;
  /** The person has left the field. */
  leave: (pointer: string) => void;
  /** The field has another value than the server refused. */
  forget: (pointer: string) => void;
};

/** Our own rules are told when a field is left, or all at once by the button; the server's objections until the field changes. */
export function useProblems(found: Problems, pointed: string | null = null) {
  const { i18n } = useLingui();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());

  const problems: FieldProblems = {
    place: (pointer) => ({
      "data-pointer": pointer,
      ...(pointer === pointed && { "data-autofocus": true }),
    }),
    at: (pointer) => {
      const rule = isTried || left.has(pointer) ? found[pointer] : undefined;
      return rule ? i18n._(rules[rule]) : refused.get(pointer);
    },
    leave: (pointer) => setLeft((now) => new Set([...now, pointer])),
    forget: (pointer) =>
      setRefused((now) => new Map([...now].filter(([at]) => !at.startsWith(pointer)))),
  };

  return {
    problems,
    /** Whether nothing keeps the form from being sent; else everything that does is told. */
    isReady: (): boolean => {
      setTried(true);
      return Object.keys(found).length === 0;
    },
    refuse: (failure: unknown, placeOf: (pointer: string) => string): void => {
      const fields = failure instanceof ApiError ? failure.fields : [];
      setRefused(new Map(fields.map(({ pointer, message }) => [placeOf(pointer), message])));
    },
  };
}
