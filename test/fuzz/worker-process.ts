import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from './sandbox.ts';
import type { Message, Request } from './worker.ts';

/** What came of a request. */
export type Answer =
  | Exclude<Message, { readonly kind: 'step' }>
  | { readonly kind: 'hung'; readonly step: string }
  | { readonly kind: 'died'; readonly step: string; readonly why: string };

/**
 * How many milliseconds a step may take before it hangs, on a machine that may have other things to do. Spectral hangs
 * by itself where a part leads to itself again and again.
 */
function patience(step: string): number {
  if (step === 'starting') return 120_000;
  return step === 'Spectral' ? 10_000 : 30_000;
}

/** A worker that is started anew when it hangs or dies. */
export class WorkerProcess {
  readonly #sandbox: Sandbox;
  #process: ChildProcess | undefined;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  async ask(request: Request): Promise<Answer> {
    const worker = this.#process ?? (await this.#start());
    return new Promise((resolve) => {
      let step = 'starting';
      const giveUp = () => {
        this.stop();
        finish({ kind: 'hung', step });
      };
      let timer = setTimeout(giveUp, patience(step));
      const finish = (answer: Answer) => {
        clearTimeout(timer);
        worker.off('message', listen).off('exit', die);
        resolve(answer);
      };
      const listen = (message: Message) => {
        if (message.kind === 'checked' && message.isLast) this.stop();
        if (message.kind !== 'step') return finish(message);
        ({ step } = message);
        clearTimeout(timer);
        timer = setTimeout(giveUp, patience(step));
      };
      const die = (code: number | null, signal: string | null) => {
        this.#process = undefined;
        finish({ kind: 'died', step, why: `exit ${code ?? signal}` });
      };
      worker.on('message', listen).on('exit', die);
      worker.send(request);
    });
  }

  stop(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  async #start(): Promise<ChildProcess> {
    // The one before may have left something behind.
    await this.#sandbox.fill();
    const started = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [this.#sandbox.folder], {
      execArgv: ['--import', 'tsx'],
    });
    started.on('exit', () => {
      if (this.#process === started) this.#process = undefined;
    });
    this.#process = started;
    return started;
  }
}
