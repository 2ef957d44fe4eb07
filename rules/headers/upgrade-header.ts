import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'upgrade-header',
  sentence: 'A 101 or 426 response declares an Upgrade header.',
  why: 'Upgrade names the protocol to go on with; without it a client cannot take part in the switch.',
  remedy: 'Declare `headers: { Upgrade: { schema: { type: string } } }`.',
  sources: [rfc9110('15.2.2', 'MUST'), rfc9110('15.5.22', 'MUST'), rfc9110('7.8', 'MUST')],
  severity: 'error',
  options: {},
  each: responsesOf(101, 426),
  *check(response) {
    if (!response.lacksHeader('Upgrade')) return;
    yield response.finding('does not declare Upgrade, so a client cannot tell which protocol to go on with.');
  },
  examples: [
    conforming`
      /pets/live:
        get:
          responses:
            "101":
              description: A WebSocket follows
              headers:
                Upgrade: { schema: { const: websocket } }
    `,
    violating`
      /pets/live:
        get:
          responses:
            "101": { description: A WebSocket follows }  # <- upgrade-header
            "426": { description: Only for WebSockets }  # <- upgrade-header
    `,
  ],
});
