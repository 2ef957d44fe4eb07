import { copyFile, cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixtures } from '../cli/run-cli.ts';
import type { Input } from './input.ts';

/** A folder in which inputs are linted, with the fixtures in it, for documents have `$ref`s to each other. */
export class Sandbox {
  readonly folder: string;

  /** @param folder as {@link Sandbox.create} made it */
  constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Sandbox> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'statusquo-fuzz-')));
    return new Sandbox(folder);
  }

  /** Puts the fixtures into it, as they are. */
  async fill(): Promise<void> {
    await cp(fixtures, this.folder, { recursive: true });
  }

  readonly pathOf = (file: string): string => join(this.folder, file);

  /** Does something while the file of an input is in the folder, and afterwards puts back what was there. */
  async with<Result>(
    { file, bytes }: Pick<Input, 'file' | 'bytes'>,
    run: () => Promise<Result>,
  ): Promise<Result> {
    const path = this.pathOf(file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    try {
      return await run();
    } finally {
      await rm(path, { force: true });
      await copyFile(join(fixtures, file), path).catch(() => {});
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
