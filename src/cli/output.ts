import { copyFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { isDevice } from '../documents/file-uri.ts';
import { Unreadable } from '../documents/unreadable.ts';

/**
 * Writes a report to a file: to a temporary name first, which is then renamed, so that nobody ever reads half a
 * report.
 * @throws Unreadable when the file cannot be written
 */
export async function writeReport(report: string, file: string): Promise<void> {
  try {
    // What a link names is replaced, not the link; a pipe or a device is written to.
    const target = await realpath(file).catch(() => file);
    if (await isReplaceable(target)) await replace(target, report);
    else await writeFile(target, report);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = reasons[code];
    throw new Unreadable(file, `cannot be written${reason ? `: ${reason}` : code && ` (${code})`}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a directory; name a file in it',
  ENOENT: 'the folder does not exist; make it first',
  ENOSPC: 'there is no space left',
  ENOTDIR: 'it leads through a file as if that were a folder',
  EPERM: 'permission denied',
  EROFS: 'the disk may only be read',
};

async function isReplaceable(file: string): Promise<boolean> {
  if (isDevice(file)) return false;
  const found = await stat(file).catch(() => undefined);
  return found === undefined || found.isFile();
}

async function replace(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await renameOver(temporary, file);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/**
 * Renames a file, on Windows also over one that somebody has open: a virus scanner lets go of it soon, and into what
 * an editor keeps open the text is copied.
 */
async function renameOver(temporary: string, file: string): Promise<void> {
  for (const pause of [20, 80, 320, undefined]) {
    try {
      return await rename(temporary, file);
    } catch (error) {
      if (!isHeld(error)) throw error;
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await copyFile(temporary, file);
}

function isHeld(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
}
