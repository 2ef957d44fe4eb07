import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Unreadable } from '../documents/unreadable.ts';

/**
 * Writes a report to stdout, or to a file: to a temporary name first, which is then renamed, so that nobody ever
 * reads half a report.
 * @throws Unreadable when the file cannot be written
 */
export async function writeReport(report: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(report);
    return;
  }
  try {
    // What a link names is replaced, not the link; a pipe or a device is written to.
    const target = await realpath(file).catch(() => file);
    if (await isReplaceable(target)) await replace(target, report);
    else await writeFile(target, report);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unreadable(file, `cannot be written${code ? ` (${code})` : ''}`);
  }
}

async function isReplaceable(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined || found.isFile();
}

async function replace(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
