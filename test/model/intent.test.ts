import { describe, expect, it } from 'vitest';
import { apiOf } from './api-of.ts';

const item = '"/pets/{id}": { get: { responses: { 200: {} } } }';

/** The intent of POST /pets, by default beside GET /pets/{id}. */
function intentOf(operation: string, { beside = item, method = 'post' } = {}) {
  const own = `${operation}${operation === '' ? '' : ','}`;
  const responses = operation.includes('responses') ? '' : 'responses: { 200: {} }';
  return apiOf(`{ openapi: 3.1.0, paths: { /pets: { ${method}: { ${own} ${responses} } }, ${beside} } }`)
    .operations[0]?.intent;
}

describe('What an operation does', () => {
  it.each(['create', 'action', 'search', 'upsert', 'batch', 'async'])('is what it declares: %s', (kind) => {
    const declared = `x-statusquo: { intent: ${kind} }, operationId: createPet, responses: { 201: {} }`;
    expect(intentOf(declared)).toEqual({ kind, evidence: 'x-statusquo says so' });
    expect(intentOf(`x-statusquo: { intent: ${kind} }`, { method: 'get' })?.kind).toBe(kind);
  });

  it.each(['invent', '1', 'null', '[create]'])('is not declared by nonsense: %s', (kind) => {
    expect(intentOf(`x-statusquo: { intent: ${kind} }`)).toBeUndefined();
  });

  it('is to create when a POST declares 201', () => {
    const evidence = 'it declares 201';
    expect(intentOf('responses: { 201: {} }', { beside: '' })).toEqual({ kind: 'create', evidence });
    expect(intentOf('operationId: importPets, responses: { 201: {} }')?.evidence).toBe(evidence);
    expect(intentOf('responses: { 201: {} }', { method: 'put' })).toBeUndefined();
    expect(intentOf('responses: { 2XX: {} }')).toBeUndefined();
  });

  it.each([
    'operationId: createPet',
    'operationId: create_pet',
    'operationId: pets-create',
    'operationId: Pets.create',
    'operationId: CREATE_PET',
    'operationId: petsCREATE',
    'operationId: createURL',
    'operationId: addPet',
    'operationId: registerPet',
    'operationId: insertPet',
    'operationId: provisionPet',
    'operationId: newPet',
    'summary: Creates a pet',
    'summary: Add a pet to the shop',
    'summary: Register a new pet',
  ])('is to create when a word says so and its item can be read: %s', (said) => {
    const text = said.slice(said.indexOf(': ') + 2);
    const evidence = `it is called "${text}" and GET /pets/{id} reads what it creates`;
    expect(intentOf(said)).toEqual({ kind: 'create', evidence });
  });

  it.each([
    '',
    'operationId: petAddress',
    'operationId: recreateIndex',
    'operationId: newsletter',
    'operationId: renewPet',
    'operationId: additionalPets',
    'operationId: searchPets',
    'summary: Sends the pets that were created',
  ])('cannot be told without a create word: %s', (said) => {
    expect(intentOf(said)).toBeUndefined();
  });

  it.each([
    'operationId: upsertPet, summary: Create a pet',
    'operationId: createPet, summary: Upserts a pet',
    'operationId: bulkCreatePets',
    'operationId: create_pets_batch',
    'operationId: addPets, summary: Adds pets in batches',
    'operationId: createImport',
    'operationId: createPet, summary: Imported pets',
    'operationId: createPetAsync',
    'summary: Creates a pet asynchronously',
  ])('cannot be told where another word speaks against it: %s', (said) => {
    expect(intentOf(said)).toBeUndefined();
  });

  it('is not to create for the sake of a word that only looks like another', () => {
    expect(intentOf('operationId: createImportant')?.kind).toBe('create');
  });

  it.each([
    ['no item path', ''],
    ['the item path of another collection', '"/toys/{id}": { get: {} }'],
    ['a path further below', '"/pets/{id}/toys": { get: {} }'],
  ])('cannot be told by a word in the middle with %s', (_, beside) => {
    expect(intentOf('operationId: petCreateNow')?.kind).toBe('create');
    expect(intentOf('operationId: petCreateNow', { beside })).toBeUndefined();
  });

  it.each([
    [
      'a method on its item',
      'operationId: petCreate',
      '"/pets/{id}": { put: {} }',
      'PUT /pets/{id} works on what it creates',
    ],
    [
      'an item that is stored and read',
      'summary: Upload a pet',
      item,
      'GET /pets/{id} reads what it creates',
    ],
    [
      'a response that says so',
      'summary: Create a pet, responses: { 200: { description: Pet created } }',
      '',
      '200 says that something is created',
    ],
    [
      'a conflict',
      'summary: Create a pet, responses: { 200: {}, 409: {} }',
      '',
      'it declares 409, so that something may be there already',
    ],
    [
      'an id',
      'summary: Create a pet, responses: { 200: { content: { application/json: { schema: { properties: { pet_id: {} } } } } } }',
      '',
      '200 carries its pet_id',
    ],
  ])('is to create by what it is called and by %s', (_, said, beside, trace) => {
    expect(intentOf(said, { beside })?.evidence).toContain(` and ${trace}`);
  });

  it.each([
    ['adds to a list', 'operationId: addToPlaylist, responses: { 200: {}, 409: {} }'],
    ['hands out a token', 'summary: Create a token, responses: { 200: {}, 409: {} }'],
    ['uploads what nobody can read', 'summary: Upload a pet, responses: { 200: {}, 409: {} }'],
  ])('cannot be told of one that %s', (_, said) => {
    expect(intentOf(said, { beside: '' })).toBeUndefined();
  });

  it.each(['get', 'put', 'patch', 'delete'])('is never guessed of %s', (method) => {
    expect(intentOf('operationId: createPet', { method })).toBeUndefined();
  });
});
