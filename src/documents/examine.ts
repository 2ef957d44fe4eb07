import { findJsonFault, type JsonFault } from './json-keys.ts';
import { indexLines, type LineIndex } from './lines.ts';

/** A text, of which there is more to find out than its parser tells. */
export interface Question {
  readonly text: string;
  readonly isJson: boolean;
  /** See {@link findJsonFault}. */
  readonly maxDepth: number;
}

/** What is found out about a text. */
export interface Examination {
  /** What its parser lets pass; the parser of YAML lets none of it pass. */
  readonly fault: Promise<JsonFault | undefined>;
  /** Where its lines are; worked out by now, or when this is called. */
  lines(): Promise<LineIndex>;
}

/** What the thread of `examiner-thread.ts` tells: the fault first, then the lines. */
export type Answer = { readonly fault: JsonFault | undefined } | { readonly lines: LineIndex };

/** The code of that thread, which the build puts here; there is none where the sources run as they are. */
declare const EXAMINER_THREAD: string | undefined;

/** To examine a text of so many UTF-16 units takes as long as to start a thread. */
const long = 3_000_000;

/** Examines a text; a long one in a thread of its own, while this thread goes on to parse it. */
export async function examine(question: Question): Promise<Examination> {
  return question.text.length > long && typeof EXAMINER_THREAD === 'string'
    ? examineInThread(question, EXAMINER_THREAD)
    : { fault: Promise.resolve(faultOf(question)), lines: async () => indexLines(question.text) };
}

async function examineInThread(question: Question, code: string): Promise<Examination> {
  const { Worker } = await import('node:worker_threads');
  const thread = new Worker(code, { eval: true, workerData: question });
  const fault = new Promise<JsonFault | undefined>((resolve) => {
    thread.on('message', (answer: Answer) => 'fault' in answer && resolve(answer.fault));
    // Where a process may not have threads, or no more of them.
    thread.once('error', () => resolve(faultOf(question)));
  });
  const lines = new Promise<LineIndex>((resolve) => {
    thread.on('message', (answer: Answer) => 'lines' in answer && resolve(answer.lines));
    thread.once('error', () => resolve(indexLines(question.text)));
  });
  return {
    // Nobody may ever ask for the lines, and then the process need not wait for them.
    fault: fault.finally(() => thread.unref()),
    lines: () => {
      thread.ref();
      return lines;
    },
  };
}

/** What the parser of a text lets pass. */
export function faultOf({ text, isJson, maxDepth }: Question): JsonFault | undefined {
  return isJson ? findJsonFault(text, maxDepth) : undefined;
}
