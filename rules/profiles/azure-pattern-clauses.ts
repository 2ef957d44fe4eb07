import type { Clause } from '../../src/profile.ts';
import acceptedExclusive from '../codes/accepted-exclusive.ts';
import defaultResponse from '../codes/default-response.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import preconditionStatusDeclared from '../codes/precondition-status-declared.ts';
import acceptedBody from '../content/accepted-body.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import successEnvelope from '../content/success-envelope.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import conditionalEtag from '../headers/conditional-etag.ts';
import deprecationHeaders from '../headers/deprecation-headers.ts';
import ignoredContentTypeHeader from '../headers/ignored-content-type-header.ts';
import statusRequiredHeaders from '../headers/status-required-headers.ts';
import { azureGuidelines, azure as styleGuide } from '../sources.ts';

/** A clause goes by the anchor of its guideline; one with several statements numbers them. */
export function guideline(
  id: string,
  strength: string,
  says: string,
): Pick<Clause, 'id' | 'says' | 'source'> {
  return { id, says, source: azureGuidelines(id.replace(/\.\d+$/, ''), strength) };
}

/** A clause of the style guide goes by the name of the rule that its own linter has for it. */
function style(id: string, strength: string, says: string): Pick<Clause, 'id' | 'says' | 'source'> {
  return { id, says, source: styleGuide(id, strength) };
}

/** The part "Common API Patterns" of the guidelines, and what the style guide adds. */
export const patternClauses: readonly Clause[] = [
  {
    ...guideline(
      'actions-synchronous-success-status-code',
      'DO',
      'An action that completes at once returns 200.',
    ),
    enforcedBy: [methodSuccessCodes],
  },
  {
    ...guideline(
      'collections-response-is-object',
      'DO',
      'A list is an object with the resources in one of its members.',
    ),
    enforcedBy: [successEnvelope],
  },
  {
    ...guideline('deprecation-header', 'DO', 'What will stop working has an azure-deprecating header.'),
    enforcedBy: [deprecationHeaders],
  },
  {
    ...guideline('lro-no-patch-lro', 'DO NOT', 'A PATCH is not long-running.'),
    enforcedBy: [methodSuccessCodes],
  },
  {
    ...guideline(
      'lro-returns-operation-location',
      'DO',
      'A long-running operation returns an Operation-Location header.',
    ),
    enforcedBy: [acceptedLocation],
  },
  {
    ...guideline(
      'lro-put-returns-200-or-201',
      'DO',
      'A long-running PUT returns 201 or 200 with the resource.',
    ),
    enforcedBy: [methodSuccessCodes],
  },
  {
    ...guideline(
      'lro-put-returns-operation-id-header',
      'DO',
      'A long-running PUT returns an Operation-Id header.',
    ),
    unenforceable:
      'It returns 200 or 201 like any other PUT, so a document does not show that it is long-running.',
  },
  {
    ...guideline(
      'lro-delete',
      'DO',
      'A long-running DELETE returns 202 with Operation-Id and Operation-Location.',
    ),
    enforcedBy: [statusRequiredHeaders, acceptedLocation],
  },
  {
    ...guideline(
      'lro-delete-returns-only-202',
      'YOU SHOULD NOT',
      'A long-running DELETE returns no other 2xx code.',
    ),
    enforcedBy: [acceptedExclusive],
  },
  {
    ...guideline(
      'lro-existing-resource',
      'DO',
      'A long-running action returns 202 with Operation-Id, Operation-Location and its status monitor.',
    ),
    enforcedBy: [statusRequiredHeaders, acceptedLocation, acceptedBody],
  },
  {
    ...guideline('lro-no-post-create', 'DO NOT', 'A resource is not created by a long-running POST.'),
    enforcedBy: [postCreated],
  },
  {
    ...guideline(
      'lro-returns-only-202',
      'YOU SHOULD NOT',
      'A long-running action returns no other 2xx code.',
    ),
    enforcedBy: [acceptedExclusive],
  },
  {
    ...guideline(
      'lro-returns-status-monitor',
      'DO',
      'A long-running action returns its status monitor in the body.',
    ),
    enforcedBy: [acceptedBody],
  },
  {
    ...guideline(
      'lro-status-monitor-structure',
      'DO',
      'A status monitor has an id and a status, and perhaps an error and a result.',
    ),
    enforcedBy: [acceptedBody],
  },
  {
    ...guideline(
      'lro-status-monitor-retry-after',
      'DO',
      'A status monitor that is not complete comes with Retry-After.',
    ),
    unenforceable: 'A document does not say which of its resources are status monitors.',
  },
  {
    ...guideline(
      'condreq-return-etags',
      'YOU SHOULD',
      'A resource, or an update of it, is returned with an ETag.',
    ),
    enforcedBy: [conditionalEtag],
  },
  {
    ...guideline('condreq-for-read-behavior.1', 'DO', 'A GET whose If-None-Match matches returns 304.'),
    enforcedBy: [preconditionStatusDeclared],
  },
  {
    ...guideline('condreq-for-read-behavior.2', 'DO', 'A 304 has no additional information.'),
    enforcedBy: [bodylessStatusContent],
  },
  {
    ...guideline('condreq-behavior', 'DO', 'A PUT, PATCH or DELETE whose precondition is false returns 412.'),
    enforcedBy: [preconditionStatusDeclared],
  },
  {
    ...style('az-204-no-response-body', 'should', 'A 204 has no body.'),
    enforcedBy: [bodylessStatusContent],
  },
  {
    ...style(
      'az-default-response',
      'should',
      'Every operation has a `default` response, which describes errors.',
    ),
    enforcedBy: [defaultResponse],
  },
  {
    ...style('az-delete-204-response', 'should', 'A DELETE has a 204 response.'),
    enforcedBy: [methodSuccessCodes],
  },
  {
    ...style('az-header-disallowed', 'should not', 'Content-Type is not declared as a header.'),
    enforcedBy: [ignoredContentTypeHeader],
  },
  {
    ...style('az-response-body-type', 'must not', 'A body is not a bare array.'),
    enforcedBy: [successEnvelope],
  },
  {
    ...style('az-success-response-body', 'should', 'Every success but 202 and 204 has a body.'),
    enforcedBy: [okBody, createdBody],
  },
];
