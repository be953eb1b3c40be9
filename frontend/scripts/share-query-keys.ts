// The generator keeps the makers of query keys to one file; the files of the operations call them, too.
import { appendFileSync } from "node:fs";
import { join } from "node:path";

const generated = join(import.meta.dirname, "../src/shared/api/generated");
appendFileSync(
  join(generated, "@tanstack/react-query.gen.ts"),
  "export { createInfiniteParams, createQueryKey };\n",
);
