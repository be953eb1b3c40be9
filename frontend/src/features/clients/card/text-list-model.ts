/** One entry of a list typed anew: an emptied one is gone, one past the end is added. */
export function withEntry(list: string[], index: number, typed: string): string[] {
  const text = typed.trim();
  if (text === "") return list.filter((_, at) => at !== index);
  return index >= list.length ? [...list, text] : list.with(index, text);
}

/** Ten of each is what the server keeps. */
export const MOST_ENTRIES = 10;
