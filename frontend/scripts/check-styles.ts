// Every Mantine component in use brings its styles, and those of the parts it is made of: they are in
// shared/ui/styles.css, or imported by the very file that imports the component. Without them it stands there bare.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { missingStyles } from "./styles.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const files = globSync("src/**/*.tsx", { cwd: root }).filter((file) => !file.endsWith(".test.tsx"));
const problems = missingStyles(
  join(root, "node_modules/@mantine"),
  read("src/shared/ui/styles.css"),
  files.map((file) => ({ file, text: read(file) })),
);

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "styles: all there" : `${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
