import type { Folders } from '../documentation/folders.ts';

declare const RULE_FOLDERS: Folders;

/** The folder of each rule: the build writes it in here, as a bundle has no folders to look into. */
export const ruleFolders: Folders = RULE_FOLDERS;
