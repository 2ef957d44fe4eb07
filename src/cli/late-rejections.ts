import { inspect } from 'node:util';
import { remark } from './complaints.ts';
import { ExitCode } from './exit-code.ts';

/**
 * Tells of promises that fail when nobody waits for them, as functions of others may leave behind, and has the run fail.
 * Without this, Node ends the process with a stack trace, and the report is lost.
 * @param ruleset how the ruleset whose functions these are is named to the user
 */
export function tellOfRejections(ruleset: string): void {
  let isTold = false;
  process.on('unhandledRejection', (reason) => {
    if (isTold || isOfResolver(reason)) return;
    isTold = true;
    const why = reason instanceof Error ? reason.message : inspect(reason);
    remark(`${ruleset} has a function that leaves a promise behind, and that fails: ${why}`);
    process.on('exit', () => {
      process.exitCode = ExitCode.failed;
    });
  });
}

/** Where Spectral's resolver fails, several of its promises do; one of them is waited for, and tells of it. */
function isOfResolver(reason: unknown): boolean {
  return (
    reason instanceof Error && /\bResolve(?:Crawler|Runner)\b/.test(reason.stack?.replaceAll('_', '') ?? '')
  );
}
