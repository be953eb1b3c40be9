/** What a message puts in: `{name}`, `{count, plural, …}` as «count», `#` as «#count», tags as «<0>». Sorted, each once. */
export function placeholders(message: string): string[] {
  const found = new Set<string>();
  let at = 0;

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const text = pattern.exec(message)?.[0] ?? "";
    at += text.length;
    return text.trim();
  };

  /** A text up to the brace that closes it, or the end. */
  const text = (counted: string): void => {
    while (at < message.length && message[at] !== "}") {
      const tag = match(/<\/?\w+\/?>/y);
      if (tag) found.add(tag);
      else if (message[at] === "{") argument();
      else {
        if (message[at] === "#" && counted) found.add(`#${counted}`);
        at += 1;
      }
    }
  };

  const argument = (): void => {
    match(/\{\s*/y);
    const name = match(/\w+\s*/y);
    found.add(name);
    const kind = match(/,\s*\w+\s*/y);
    match(/,\s*(?:offset:\d+\s*)?/y);
    while (match(/[=\w]+\s*(?=\{)/y)) {
      match(/\{/y);
      text(/plural|ordinal/.test(kind) ? name : "");
      match(/\}\s*/y);
    }
    match(/[^}]*\}/y);
  };

  text("");
  return [...found].toSorted();
}
