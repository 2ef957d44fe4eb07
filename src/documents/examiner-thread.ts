import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, faultOf, type Question } from './examine.ts';
import { indexLines } from './lines.ts';

/** A thread that examines one text and ends: see {@link examine}. */
const question: Question = workerData;
const tell = (answer: Answer) => parentPort?.postMessage(answer);
tell({ fault: faultOf(question) });
tell({ lines: indexLines(question.text) });
