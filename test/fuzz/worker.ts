/** Makes and checks inputs in a process of its own, so that one that hangs can be killed. */
import { check, type Extras, type Verdict } from './check.ts';
import { type Failure, kindOf } from './failure.ts';
import { type Input, type InputId, makeInput } from './input.ts';
import { minimise } from './minimise.ts';
import { Sandbox } from './sandbox.ts';
import { Sources } from './sources.ts';
import { hasSpoiltProcess } from './spectral.ts';

/** What a worker is asked to do. */
export interface Request {
  readonly id: InputId;
  readonly extras: Extras;
  /** To make the input smaller, as long as it fails like this. */
  readonly like?: Failure;
}

/** What a worker says: first several times what begins, in the end what came of it. */
export type Message =
  | { readonly kind: 'step'; readonly step: string }
  | {
      readonly kind: 'checked';
      readonly verdict: Verdict;
      readonly mutations: readonly string[];
      readonly isLast: boolean;
    }
  | { readonly kind: 'minimised'; readonly text: string };

/** How long an input is made smaller, in milliseconds. */
export const minimisingTakes = 20_000;

const sources = new Sources();
const sandbox = new Sandbox(process.argv[2] ?? '');

// Where Spectral's resolver fails, some of its promises fail, too, for which nobody waits.
process.on('unhandledRejection', () => {});

process.on('message', async ({ id, extras, like }: Request) => {
  await say({ kind: 'step', step: 'making the input' });
  const input = makeInput(id, sources);
  if (like) return say({ kind: 'minimised', text: await smaller(input, extras, like) });
  const verdict = await check(input, sandbox, extras, (step) => say({ kind: 'step', step }));
  return say({ kind: 'checked', verdict, mutations: input.mutations, isLast: hasSpoiltProcess() });
});

/** Resolves when the message is sent: what hangs would hold it back. */
function say(message: Message): Promise<void> {
  return new Promise((done) => process.send?.(message, () => done()));
}

function smaller(input: Input, extras: Extras, like: Failure): Promise<string> {
  const stillFails = async (text: string) => {
    await say({ kind: 'step', step: 'making it smaller' });
    const { failures } = await check({ ...input, bytes: Buffer.from(text) }, sandbox, extras);
    return failures.some((failure) => kindOf(failure) === kindOf(like));
  };
  return minimise(Buffer.from(input.bytes).toString(), stillFails, minimisingTakes);
}
