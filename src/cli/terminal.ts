import { isTerminal } from './print.ts';

/**
 * Whether output is to be coloured.
 * @see https://no-color.org and https://force-color.org
 */
export function wantsColors(isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return isTerminal || (!!FORCE_COLOR && FORCE_COLOR !== '0');
}

/** The looks of what goes to stdout. Lines longer than 100 columns are hard to read, however wide the terminal is. */
export function stdoutLooks(): { readonly colors: boolean; readonly width: number | undefined } {
  const isOnTerminal = isTerminal();
  const columns = isOnTerminal ? process.stdout.columns : Number(process.env.COLUMNS);
  return { colors: wantsColors(isOnTerminal), width: columns > 0 ? Math.min(columns, 100) : undefined };
}
