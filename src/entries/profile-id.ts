/** The id of an error shape, as profiles and rule factories name it. */
export type EnvelopeId =
  | 'problem-details'
  | 'huddle'
  | 'facility-registry'
  | 'azure'
  | 'odata'
  | 'google'
  | 'json-api'
  | 'adidas'
  | 'ibm'
  | 'paypal'
  | 'heroku'
  | 'scim'
  | 'fhir';

/** The id of a profile: a convention, or an error shape and nothing else. */
export type ProfileId =
  | 'recommended'
  | 'rfc'
  | 'huddle'
  | 'facility-registry'
  | 'level3'
  | 'response-guide'
  | 'status-reference'
  | 'problem-details'
  | 'zalando'
  | 'azure'
  | 'json-api'
  | 'google'
  | 'all'
  | `envelopes/${EnvelopeId}`;
