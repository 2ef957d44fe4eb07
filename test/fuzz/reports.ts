/** Whether every report can be made and read again. */
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { toUri } from '../../src/documents/file-uri.ts';
import type { Unreadable } from '../../src/documents/unreadable.ts';
import type { Linted } from '../../src/lint.ts';
import { type Format, formats, render } from '../../src/reports/formats.ts';
import { readXml } from '../reports/read-xml.ts';
import { resultsOf } from '../reports/results.ts';

/** What there is to object to in the reports of a run. */
export async function objectionsToReports(
  documents: readonly Linted[],
  unreadable: readonly Unreadable[],
  folder: string,
): Promise<readonly string[]> {
  const results = resultsOf(documents, { unreadable, base: toUri(folder) });
  const objections: string[] = [];
  for (const format of formats) {
    try {
      const text = await render(format, results, { colors: undefined, width: 80, verbose: true });
      const problem = readers[format]?.(text, results.documents.flatMap(({ findings }) => findings).length);
      if (problem !== undefined) objections.push(`${format}: ${problem}`);
    } catch (error) {
      objections.push(`${format}: ${(error as Error).stack}`);
    }
  }
  return objections;
}

/** Reads a report; gives what is wrong with it, or throws. */
type Reader = (text: string, findings: number) => string | undefined;

const readers: Readonly<Partial<Record<Format, Reader>>> = {
  json: (text, findings) => {
    const { length } = JSON.parse(text);
    return length === findings ? undefined : `has ${length} of ${findings} findings`;
  },
  sarif: (text) => {
    const validate = sarifSchema();
    return validate(JSON.parse(text)) ? undefined : JSON.stringify(validate.errors?.slice(0, 3));
  },
  gitlab: (text) => {
    const issues: readonly { readonly fingerprint: string }[] = JSON.parse(text);
    const distinct = new Set(issues.map(({ fingerprint }) => fingerprint)).size;
    return distinct === issues.length
      ? undefined
      : `has ${distinct} fingerprints for ${issues.length} issues`;
  },
  junit: (text) => void readXml(text, 'junit.xsd'),
  checkstyle: (text) => void readXml(text, 'checkstyle.xsd'),
  github: (text) => {
    const line = text
      .trimEnd()
      .split(/[\r\n]/)
      .find((each) => each !== '' && !/^::(?:error|warning|notice) /.test(each));
    return line === undefined ? undefined : `has a line that is no annotation: ${line}`;
  },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a terminal must not get
  text: (text) => (/[\u0000-\u0009\u000b-\u001f\u007f]/.test(text) ? 'has control characters' : undefined),
};

let compiled: ReturnType<Ajv.default['compile']> | undefined;

function sarifSchema() {
  const require = createRequire(import.meta.url);
  const formats = {
    uri: true,
    'uri-reference': (text: string) => URL.canParse(text, 'file:///'),
    'date-time': true,
  } as const;
  // A pattern of the schema is none with the flag u.
  compiled ??= new Ajv.default({ strict: false, unicodeRegExp: false, formats }).compile(
    require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
  );
  return compiled;
}
