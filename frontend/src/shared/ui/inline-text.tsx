import { useLingui } from "@lingui/react/macro";
import { Text, TextInput, type TextInputProps } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useIsOnline } from "../lib/use-is-online";
import classes from "./inline-text.module.css";

/** What keeps the value from being saved: the text stays in the field with it. */
type Refusal = ReactNode;

type Props = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & {
  value: string;
  /** Refuses what cannot be saved, with the reason. */
  check?: (typed: string) => Refusal;
  /** The new text, and the text that stood there when the person began; an objection is shown at the field. */
  onSave: (typed: string, seen: string) => void | Promise<Refusal>;
  /** Left without a change. */
  onLeave?: () => void;
  isHeading?: boolean;
};

/** A field edited in place: Enter or leaving it saves, Esc gives the old text back. */
export function InlineText({
  value,
  check,
  onSave,
  onLeave,
  isHeading = false,
  disabled = false,
  ...input
}: Props) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<Refusal>(null);
  const seen = useRef(value);

  const forget = (): void => {
    setDraft(null);
    setProblem(null);
  };

  const finish = (): void => {
    const typed = draft?.trim();
    if (typed === undefined || typed === seen.current) {
      forget();
      onLeave?.();
      return;
    }
    const refusal = isOnline ? (check?.(typed) ?? null) : t`Нет интернета. Текст пока здесь.`;
    setProblem(refusal);
    if (refusal) return;
    const answer = onSave(typed, seen.current);
    if (!answer) {
      setDraft(null);
      return;
    }
    void settle(typed, answer);
  };

  /** The typed text stays until the answer comes, so that the old one does not flash. */
  const settle = async (typed: string, answer: Promise<Refusal>): Promise<void> => {
    const objection = await answer;
    setProblem(objection);
    if (!objection) setDraft((now) => (now?.trim() === typed ? null : now));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.code === "Enter" || event.code === "NumpadEnter") {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.code === "Escape" && draft !== null) {
      event.stopPropagation();
      forget();
    } else if (event.code === "Escape") {
      onLeave?.();
    }
  };

  return (
    <TextInput
      {...input}
      readOnly={disabled || (!isOnline && draft === null)}
      variant="unstyled"
      classNames={{
        input: isHeading ? classes["heading"] : classes["input"],
        label: classes["label"],
      }}
      value={draft ?? value}
      error={problem}
      onFocus={() => {
        if (draft === null) seen.current = value;
      }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  );
}

/** A fact that is shown beside editable fields but is not edited here. */
export function InlineFact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text component="div" className={classes["label"]}>
        {label}
      </Text>
      <div className={classes["fact"]}>{children}</div>
    </div>
  );
}
