import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'partial-content-range',
  sentence: 'A 206 response declares a Content-Range header, unless it is `multipart/byteranges`.',
  why: 'Content-Range says which part of the whole this is. With many parts each has its own, and one for all of them confuses a client.',
  remedy:
    'Declare `headers: { Content-Range: { schema: { type: string } } }`; where the content is `multipart/byteranges`, delete it.',
  sources: [rfc9110('15.3.7.1', 'MUST'), rfc9110('15.3.7.2', 'MUST NOT')],
  severity: 'error',
  options: {},
  each: responsesOf(206),
  *check(response) {
    const { contents } = response;
    const multipart = contents.filter(({ mediaType }) => mediaType.is('multipart/byteranges'));
    if (multipart.length === 0) {
      if (!response.lacksHeader('Content-Range')) return;
      yield response.finding(
        'does not declare Content-Range, so a client cannot tell which part it has got.',
      );
      return;
    }
    const header = response.header('Content-Range');
    if (!header || multipart.length < contents.length) return;
    yield header.finding(
      'declares Content-Range for many parts, each of which has its own, so a client may take them for one.',
      header.site,
    );
  },
  examples: [
    conforming`
      /films/{id}:
        get:
          responses:
            "206":
              description: A part of the film
              headers: { content-range: { schema: { type: string } } }
              content: { video/mp4: {} }
      /scans/{id}:
        get:
          responses:
            "206": { description: Some parts, content: { multipart/byteranges: {} } }
      /songs/{id}:
        get:
          responses:
            "206":
              description: One part or many
              headers: { Content-Range: { schema: { type: string } } }
              content: { audio/mpeg: {}, multipart/byteranges: {} }
    `,
    violating`
      /films/{id}:
        get:
          responses:
            "206": { description: A part of the film, content: { video/mp4: {} } }  # <- partial-content-range
    `,
    violating`
      /scans/{id}:
        get:
          responses:
            "206":
              description: Some parts
              headers:
                Content-Range: { schema: { type: string } }  # <- partial-content-range
              content: { multipart/byteranges: {} }
    `,
  ],
});
