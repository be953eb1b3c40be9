// What of a file is judged before it travels: its kind and its size. The server looks at the content, too.

export type FileRefusal = "kind" | "large" | "empty";

type Chosen = { name: string; type: string; size: number };

export type FileRule = {
  /** By which words whoever chose another kind is told what fits. */
  sort: "any" | "scan" | "word" | "picture" | "table";
  /** The server takes no more; in mebibytes. */
  most: number;
  fits: (file: Pick<Chosen, "name" | "type">) => boolean;
};

const MEBIBYTE = 1024 * 1024;

export function refusalOf(file: Chosen, { most, fits }: FileRule): FileRefusal | null {
  if (!fits(file)) return "kind";
  if (file.size > most * MEBIBYTE) return "large";
  return file.size === 0 ? "empty" : null;
}

/** A telephone offers its camera for these, and turns its own pictures into JPEG. */
export const ACCEPTED_SCANS = "image/jpeg,image/png,application/pdf";

/** A scan is a picture or a PDF. */
export function scanRule(most: number): FileRule {
  return { sort: "scan", most, fits: ({ name }) => /\.(?:jpe?g|png|pdf)$/i.test(name) };
}
