import { join } from 'node:path';
import { keepCompiledCode } from './compiled-code.ts';
import { setV8Flags } from './v8-flags.ts';

async function main(args: readonly string[]): Promise<void> {
  const flags = (await setV8Flags(args)) ? 'with-flags' : 'without-flags';
  keepCompiledCode(join(import.meta.dirname, 'chunks'), join(import.meta.dirname, 'compiled', flags));
  const { start } = await import('./start.ts');
  await start(args);
}

void main(process.argv.slice(2));
