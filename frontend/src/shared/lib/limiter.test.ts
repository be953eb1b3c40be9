import { expect, it } from "vitest";
import { limiter } from "./limiter";

it("lets so many go on at once, and the next when one of them ends, well or not", async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const limited = limiter(2);
  const work = (name: number) =>
    limited(async () => {
      begun.push(name);
      await new Promise<void>((end) => ends.push(end));
      if (name === 1) throw new Error("one");
      return name;
    });
  const all = Promise.allSettled([work(1), work(2), work(3)]);
  await Promise.resolve();
  expect(begun).toEqual([1, 2]);
  ends[0]?.();
  await expect.poll(() => begun).toEqual([1, 2, 3]);
  for (const end of ends) end();
  expect((await all).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  const last = limited(async () => 4);
  expect(await last).toBe(4);
});
