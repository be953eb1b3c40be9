import { Trans } from "@lingui/react/macro";
import { Alert, Anchor, Text } from "@mantine/core";
import { type MouseEvent, type RefObject, useEffect, useState, useSyncExternalStore } from "react";

type WrongField = { id: string; label: string; text: string };

/**
 * The fields that a submit was refused for, as they tell it to assistive technology; the first takes the focus.
 * `refusal` is the server's answer; `look` is called with every try. A mended field leaves the list at once.
 */
export function useWrongFields(form: RefObject<HTMLFormElement | null>, refusal: unknown) {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0 || refusal) fieldsIn(form.current)[0]?.focus();
  }, [form, tries, refusal]);
  const told = useSyncExternalStore(
    (onChange) => watch(form.current, onChange),
    () => (tries > 0 ? JSON.stringify(fieldsIn(form.current).map(toldOf)) : "[]"),
  );
  const wrong: WrongField[] = JSON.parse(told);
  return { wrong, look: () => setTries((count) => count + 1) };
}

function watch(form: HTMLFormElement | null, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  const attributeFilter = ["aria-invalid", "aria-describedby"];
  if (form) {
    observer.observe(form, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter,
    });
  }
  return () => observer.disconnect();
}

/** Many things to mend, each with the way to it. */
export function WrongFields({ wrong }: { wrong: WrongField[] }) {
  if (wrong.length < 2) return null;
  const go = (event: MouseEvent, id: string): void => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return (
    <Alert color="red" variant="light" role="alert">
      <Text size="sm" fw={600}>
        <Trans>Исправьте:</Trans>
      </Text>
      <ul style={{ margin: 0, paddingLeft: 20, fontSize: 14 }}>
        {wrong.map(({ id, label, text }) => (
          <li key={id}>
            <Anchor
              href={`#${id}`}
              c="inherit"
              underline="always"
              onClick={(event) => go(event, id)}
            >
              {label}
            </Anchor>
            {text && `: ${text}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Of a group of boxes the first stands for all. */
function fieldsIn(form: HTMLFormElement | null): HTMLElement[] {
  const fields = form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [];
  const groups = new Set<Element>();
  return [...fields].filter((field) => {
    const group = groupOf(field);
    return !group || (!groups.has(group) && groups.add(group));
  });
}

function groupOf(field: HTMLElement): Element | null {
  const isBox = field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);
  return isBox ? field.closest('[role="radiogroup"], [role="group"]') : null;
}

function toldOf(field: HTMLElement): WrongField {
  const whole = groupOf(field) ?? field;
  const described = (whole.getAttribute("aria-describedby") ?? "").split(" ");
  const texts = described
    .filter((id) => id.endsWith("-error"))
    .map((id) => document.getElementById(id)?.textContent);
  return { id: field.id, label: nameOf(whole), text: texts.filter(Boolean).join(" ") };
}

function nameOf(field: Element): string {
  const by = field.getAttribute("aria-labelledby");
  return (
    field.getAttribute("aria-label") ||
    (by && document.getElementById(by)?.textContent) ||
    document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ||
    field.closest("[aria-label]")?.getAttribute("aria-label") ||
    ""
  );
}
