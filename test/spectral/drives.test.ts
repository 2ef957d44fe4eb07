import { Ruleset } from '@stoplight/spectral-core';
import { truthy } from '@stoplight/spectral-functions';
import { expect, it } from 'vitest';
import { LoadedDocument } from '../../src/documents/loaded-document.ts';
import { toSet } from '../../src/documents/store.ts';
import { runForeignRules } from '../../src/spectral/host/foreign-rules.ts';
import { sourceOf } from '../documents/source-of.ts';

const rules = {
  described: {
    given: '$.paths[*].get.responses[*].description',
    severity: 'error' as const,
    then: { function: truthy },
  },
};
const ruleset = new Ruleset({ rules }, { severity: 'recommended', source: '/api/.spectral.yaml' });

// Spectral's engine writes C: as c:, wherever it runs.
it.each(['/api', '/my api', 'C:/api', 'D:/my api'])(
  "A rule that Spectral's engine runs finds the parts of a document in %s",
  async (folder) => {
    const text = "openapi: 3.0.3\ninfo: { title: x, version: '1' }\npaths: { /a: { $ref: parts/a.yaml } }\n";
    const root = await LoadedDocument.of(sourceOf(text), `${folder}/api.yaml`, 'api.yaml');
    const part = await LoadedDocument.of(
      sourceOf("get: { responses: { '200': { description: '' } } }\n"),
      `${folder}/parts/a.yaml`,
      'parts/a.yaml',
    );
    const documents = toSet(root, new Map([root, part].map((document) => [document.uri, document] as const)));
    const findings = await runForeignRules(ruleset, ['described'], documents);
    expect(findings.map(({ rule, document }) => [rule, document])).toEqual([['described', part]]);
  },
);
