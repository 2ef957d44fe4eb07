import { run } from './program.ts';
import { guardStreams } from './streams.ts';

guardStreams();
process.exitCode = await run(process.argv.slice(2));
