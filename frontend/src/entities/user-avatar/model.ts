/** «Анна Смирнова» → «АС»: the first letters of the first two words. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? "")
    .join("");
}

/** «Крылова Ольга Петровна» → «Крылова О. П.»; a name without a patronymic stays as it is. */
export function shortName(name: string): string {
  const [last, first, middle, ...rest] = name.trim().split(/\s+/);
  if (!last || !first || !middle || rest.length > 0) return name;
  return `${last}\u00a0${Array.from(first)[0]}.\u00a0${Array.from(middle)[0]}.`;
}
