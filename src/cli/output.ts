import { rename, rm, writeFile } from 'node:fs/promises';
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
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, report);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Unreadable(file, `cannot be written: ${(error as Error).message}`);
  }
}
