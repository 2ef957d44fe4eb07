import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from './sandbox.ts';
import { Watchdog } from './watchdog.ts';
import type { Message, Request } from './worker.ts';

/** What came of a request. */
export type Answer =
  | Exclude<Message, { readonly kind: 'step' }>
  | { readonly kind: 'hung'; readonly step: string }
  | { readonly kind: 'died'; readonly step: string; readonly why: string };

/** So many inputs later a worker is replaced: whatever they leave in its memory goes with it. */
const lifetime = 5_000;

/** A worker that is started anew when it hangs or dies. */
export class WorkerProcess {
  readonly #sandbox: Sandbox;
  #process: ChildProcess | undefined;
  #requests = 0;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  async ask(request: Request): Promise<Answer> {
    this.#requests += 1;
    if (this.#requests % lifetime === 0) this.stop();
    const worker = this.#process ?? (await this.#start());
    return new Promise((resolve) => {
      const watchdog = new Watchdog((step) => {
        this.stop();
        finish({ kind: 'hung', step });
      });
      const finish = (answer: Answer) => {
        watchdog.end();
        worker.off('message', listen).off('exit', die);
        resolve(answer);
      };
      const listen = (message: Message) => {
        if (message.kind === 'checked' && message.isLast) this.stop();
        if (message.kind === 'step') watchdog.begin(message.step);
        else finish(message);
      };
      const die = (code: number | null, signal: string | null) => {
        this.#process = undefined;
        finish({ kind: 'died', step: watchdog.step, why: `exit ${code ?? signal}` });
      };
      watchdog.begin('starting');
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
