/*
 * Generates src/api/paths.gen.ts, the types of the HTTP contract, from the OpenAPI document.
 * With --check it writes nothing and fails when the file is not what it would write.
 */
require('@backstage/cli/config/nodeTransform.cjs');

const { readFile, writeFile } = require('node:fs/promises');
const { resolve } = require('node:path');
const prettier = require('prettier');

const FILE = resolve(__dirname, '../src/api/paths.gen.ts');
const HEADER = `/**
 * Types of the HTTP contract. Generated from the OpenAPI document by \`yarn generate\`: change the schemas, not this file.
 */

`;

async function main() {
  const { default: openapiTS, astToString } = await import(
    'openapi-typescript'
  );
  const { openApiDocument } = require('../src/api/openapi');
  const types = astToString(await openapiTS(openApiDocument));
  const text = prettier.format(HEADER + types, {
    ...(await prettier.resolveConfig(FILE)),
    parser: 'typescript',
  });
  if (!process.argv.includes('--check')) {
    await writeFile(FILE, text);
    return;
  }
  if ((await readFile(FILE, 'utf8')) !== text) {
    throw new Error(
      'src/api/paths.gen.ts is not current: run `yarn generate` in this package',
    );
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
