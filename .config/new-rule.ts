/** Begins a rule: `npm run new-rule <folder> <id>`. */
import { fileURLToPath } from 'node:url';
import { createRule } from './skeleton.ts';

const [folder = '', id = ''] = process.argv.slice(2);
try {
  createRule(fileURLToPath(new URL('../rules', import.meta.url)), folder, id);
  console.log(`rules/${folder}/${id}.ts is there, and rules/index.ts lists it.
Write what it demands, why, and its examples; \`npx vitest run --config .config/vitest.config.ts test/rules\` tells what is missing.
Then give it a severity in rules/profiles, and run \`npm run docs\`.`);
} catch (error) {
  console.error(`new-rule: ${(error as Error).message}`);
  process.exitCode = 1;
}
