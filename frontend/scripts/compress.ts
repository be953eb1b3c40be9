// Puts beside every text file of the build its brotli and gzip forms, made once and as small as they get; servers send them as they are.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = join(import.meta.dirname, "..", "dist");
const TEXT = /\.(?:js|mjs|css|html|svg|json|webmanifest|txt|wasm)$/;
/** Below that a packet is sent either way. */
const LEAST = 1024;

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !TEXT.test(entry.name) || entry.parentPath.endsWith(".vite")) continue;
  const file = join(entry.parentPath, entry.name);
  const plain = readFileSync(file);
  if (plain.length < LEAST) continue;
  const brotli = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
}
