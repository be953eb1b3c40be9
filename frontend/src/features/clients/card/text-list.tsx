import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Input } from "@mantine/core";
import { IconMail, IconPhone, IconPlus, IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { InlineText } from "@/shared/ui/inline-text";
import inline from "@/shared/ui/inline-text.module.css";
import { WriteIcon } from "@/shared/ui/write-button";
import classes from "./text-list.module.css";
import { MOST_ENTRIES, withEntry } from "./text-list-model";

type Props = {
  kind: "phone" | "email";
  label: string;
  values: string[];
  /** What each entry dials or writes to. */
  hrefs: string[];
  canEdit: boolean;
  /** Resolves to the server's objection to the entry that was typed. */
  onSave: (values: string[]) => Promise<ReactNode>;
};

/** Telephones or addresses, the best first; each is edited in its place. */
export function TextList({ kind, label, values, hrefs, canEdit, onSave }: Props) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const [isAdding, setAdding] = useState(false);
  const Icon = kind === "phone" ? IconPhone : IconMail;
  const field = {
    className: classes["field"] ?? "",
    type: kind === "phone" ? "tel" : "email",
    inputMode: kind === "phone" ? ("tel" as const) : ("email" as const),
  };
  const add = async (typed: string): Promise<ReactNode> => {
    const objection = await onSave(withEntry(values, values.length, typed));
    if (!objection) setAdding(false);
    return objection;
  };
  return (
    <div role="group" aria-label={label}>
      <Input.Label labelElement="div" className={inline["label"] ?? ""}>
        {label}
      </Input.Label>
      {values.map((value, index) => (
        <div key={value} className={classes["item"]}>
          <ActionIcon
            component="a"
            href={hrefs[index]}
            variant="subtle"
            size={32}
            className={classes["tool"] ?? ""}
            aria-label={kind === "phone" ? t`Позвонить: ${value}` : t`Написать: ${value}`}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
          <InlineText
            {...field}
            aria-label={`${label} ${index + 1}`}
            disabled={!canEdit}
            value={value}
            onSave={(typed) => onSave(withEntry(values, index, typed))}
          />
          {canEdit && (
            <WriteIcon
              variant="subtle"
              color="gray"
              size={32}
              className={classes["tool"] ?? ""}
              aria-label={t`Убрать: ${value}`}
              onClick={() => void onSave(withEntry(values, index, ""))}
            >
              <IconX size={16} aria-hidden />
            </WriteIcon>
          )}
        </div>
      ))}
      {isAdding && (
        <div className={classes["item"]}>
          <InlineText
            {...field}
            aria-label={kind === "phone" ? t`Новый телефон` : t`Новая почта`}
            placeholder={kind === "phone" ? "+7 912 345-67-89" : "anna@firm.ru"}
            autoFocus
            value=""
            onSave={add}
            onLeave={() => setAdding(false)}
          />
        </div>
      )}
      {canEdit && !isAdding && values.length < MOST_ENTRIES && (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          disabled={!isOnline}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {kind === "phone" ? <Trans>Добавить телефон</Trans> : <Trans>Добавить почту</Trans>}
        </Button>
      )}
      {values.length === 0 && !canEdit && "—"}
    </div>
  );
}
