import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'created-location',
  sentence: 'A 201 response to a POST declares a Location header.',
  why: 'Without it a client has to guess the address of what it has just created.',
  remedy: 'Declare `headers: { Location: { schema: { type: string, format: uri-reference } } }`.',
  sources: [rfc9110('9.3.3', 'SHOULD'), rfc9110('15.3.2')],
  severity: 'warn',
  options: { methods: option<readonly string[]>(['post'], 'Methods whose 201 has to declare it.') },
  each: responsesOf(201),
  when: ({ operation }, { methods }) => methods.includes(operation.method),
  *check(response) {
    const createsMany = response.hasContent && response.contents.every(({ schema }) => schema.isArray);
    if (createsMany || !response.lacksHeader('Location')) return;
    yield response.finding('does not declare Location, so a client cannot find what was created.');
  },
  examples: [
    conforming`
      /pets:
        post:
          responses:
            "201":
              description: The pet is created
              headers:
                location: { schema: { type: string, format: uri-reference } }
      /pets/{id}:
        put:
          responses: { "201": { description: Created at the address of the request } }
      /litters:
        post:
          responses:
            "201":
              description: Many pets are created, and one Location cannot name them all
              content: { application/json: { schema: { type: array } } }
    `,
    violating`
      /pets:
        post:
          responses:
            "201": { description: The pet is created }  # <- created-location
    `,
    given(
      { methods: ['put'] },
      violating`
        /pets/{id}:
          put:
            responses:
              "201": { description: The pet is created }  # <- created-location
      `,
    ),
  ],
});
