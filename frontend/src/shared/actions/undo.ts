// The last twenty reversible acts of this session, for Ctrl+Z; each undo is a real inverse request.

type Undo = { id: string; run: () => Promise<void> };

const LIMIT = 20;
const stack: Undo[] = [];

export function rememberUndo(undo: Undo): void {
  stack.push(undo);
  if (stack.length > LIMIT) stack.shift();
}

/** Each act is undone once, by its toast or by Ctrl+Z, whichever comes first. */
export function takeUndo(id?: string): Undo | undefined {
  if (id === undefined) return stack.pop();
  const index = stack.findIndex((undo) => undo.id === id);
  return index < 0 ? undefined : stack.splice(index, 1)[0];
}
