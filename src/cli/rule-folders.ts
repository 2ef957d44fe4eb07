import type { Folders } from '../documentation/folders.ts';

/** JSON that the build puts here, as a bundle has no folders to look into. */
declare const RULE_FOLDERS: string;

/** The folder of each rule. */
export const ruleFolders: Folders = JSON.parse(RULE_FOLDERS);
