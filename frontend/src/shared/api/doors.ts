// The doors of an account close under an open page when its term ends; whoever listens shows why.

const listeners = new Set<() => void>();

export const doors = {
  close(): void {
    for (const listener of listeners) listener();
  },
  onClose: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
