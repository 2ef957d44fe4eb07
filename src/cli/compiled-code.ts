import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Keeps what V8 makes of the command's own code for the next run, for to compile it takes longer than to lint a small
 * document. It is kept beside the code, so that whoever can change the one can change the other, and nobody else.
 * From 22.8 on Node does that itself. Where the folder cannot be written to, nothing is kept.
 * @param code the folder of the files that are kept; their names change with what is in them
 * @param folder where to keep it
 */
export function keepCompiledCode(code: string, folder: string): void {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return;
  const { enableCompileCache } = Module as { enableCompileCache?: (folder: string) => unknown };
  if (enableCompileCache) enableCompileCache(folder);
  else compileThrough(code, join(folder, `${process.version}-${process.arch}`));
}

/** A module as Node's loader has it. */
interface LoadedModule {
  exports: unknown;
  _compile(this: LoadedModule, source: string, file: string, ...rest: readonly unknown[]): unknown;
}

/** Has Node's loader compile the files of one folder with what is kept in another. */
function compileThrough(code: string, folder: string): void {
  const { prototype } = Module as unknown as { prototype: LoadedModule };
  const compile = prototype._compile;
  const fresh = new Map<string, Script>();
  prototype._compile = function (source, file, ...rest) {
    if (dirname(file) !== code) return compile.call(this, source, file, ...rest);
    const kept = join(folder, basename(file));
    const cachedData = readKept(kept);
    const script = new Script(Module.wrap(source), { filename: file, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) fresh.set(kept, script);
    return script
      .runInThisContext()
      .call(this.exports, this.exports, createRequire(file), this, file, dirname(file));
  };
  // Only then V8 knows which functions a run needs.
  process.on('exit', () => keep(fresh));
}

function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keep(scripts: ReadonlyMap<string, Script>): void {
  try {
    for (const [file, script] of scripts) {
      const temporary = `${file}.${process.pid}.tmp`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(temporary, script.createCachedData());
      renameSync(temporary, file);
    }
  } catch {
    // Another run will try again.
  }
}
