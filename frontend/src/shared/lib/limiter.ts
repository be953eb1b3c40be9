/** Lets no more than so many pieces of work go on at once; the others wait their turn. */
export function limiter(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < most) running += 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      // The place goes to whoever waits longest, else it is free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
