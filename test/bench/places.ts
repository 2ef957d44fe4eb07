import { fileURLToPath } from 'node:url';

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder with the benchmark and the packages that only it needs. */
export const bench = fileURLToPath(new URL('.', import.meta.url));

/** The folder that documents are made in; git does not see it. */
export const documentFolder = `${bench}.cache/`;
