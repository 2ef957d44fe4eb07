import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { huddle } from '../sources.ts';

export default rule({
  id: 'location-target-get',
  sentence: 'What the Location of a 201 response names can be read by a GET that the document declares.',
  why: 'A client that follows Location needs to know what it gets there, and the document does not tell.',
  remedy: 'Declare the GET on the item path, or name it under `links` of the response.',
  sources: [huddle('line 8', 'will'), huddle('line 9', 'should')],
  severity: 'info',
  options: {
    codes: option<readonly number[]>([201], 'The codes whose Location names something to read.'),
  },
  each: (api, { codes }) => api.responsesOf(...codes),
  *check(response) {
    const { readers, api } = response.operation;
    const location = response.header('Location');
    const leadsElsewhere = location?.texts.some((text) => /^https?:/i.test(text));
    if (!location || leadsElsewhere || response.mayHaveLinks || readers.length > 0 || api.hasUnknownPaths)
      return;
    yield response.finding(
      'declares Location, but the document shows no GET for what it names, so a client cannot tell what it finds there.',
    );
  },
  examples: [
    conforming`
      /pets:
        post:
          responses:
            "201": { description: Created, headers: { Location: { schema: { type: string } } } }
      /pets/{id}:
        get: { responses: { "200": { description: The pet } } }
      /toys:
        post:
          responses:
            "201":
              description: Created
              headers: { Location: { schema: { type: string } } }
              links: { self: { operationId: getThing } }
      /files:
        post:
          responses:
            "201":
              description: The file is stored elsewhere
              headers: { Location: { schema: { type: string }, example: "https://files.example/1" } }
    `,
    violating`
      /pets:
        get: { responses: { "200": { description: The pets } } }
        post:
          responses:
            "201":  # <- location-target-get
              description: Created
              headers: { location: { schema: { type: string } } }
      /pets/{id}:
        delete: { responses: { "204": { description: The pet is gone } } }
    `,
    given(
      { codes: [202] },
      violating`
        /imports:
          post:
            responses:
              "202":  # <- location-target-get
                description: The import has begun
                headers: { Location: { schema: { type: string } } }
      `,
    ),
  ],
});
