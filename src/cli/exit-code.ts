/** What the exit codes mean, as Spectral and ESLint have them. */
export const ExitCode = {
  /** Nothing at or above the fail severity. */
  clean: 0,
  /** Findings at or above the fail severity. */
  findings: 1,
  /** The job could not be done: wrong usage, or a file that could not be read. */
  failed: 2,
} as const;
