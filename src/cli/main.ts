import { join } from 'node:path';
import { keepCompiledCode } from './compiled-code.ts';

keepCompiledCode(join(import.meta.dirname, 'chunks'), join(import.meta.dirname, 'compiled'));
import('./start.ts')
  .then(({ start }) => start(process.argv.slice(2)))
  .then((exitCode) => {
    process.exitCode = exitCode;
  });
