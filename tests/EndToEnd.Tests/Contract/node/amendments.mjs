// Where Discord's documents and Discord itself differ. Each entry changes a document before it is used, and says why.
// Nothing else is excused.

export function amendOpenApi(openapi) {
  const schemas = openapi.components.schemas;

  // Errors of single fields carry names such as BASE_TYPE_REQUIRED, as every example on Discord's reference page shows;
  // the document types all error codes as integers.
  schemas.InnerErrors.properties._errors.items = {
    type: 'object',
    properties: { code: { type: 'string' }, message: { type: 'string' } },
    required: ['code', 'message'],
  };
}

export function amendGateway(gateway) {
  // The types say that ops 7 and 11 and RESUMED carry no data at all. On the wire op 7 has "d": null (so the example on Discord's page),
  // op 11 has null as well, and RESUMED carries trace data that no client needs.
  for (const { properties } of Object.values(gateway.definitions)) {
    if (properties?.d?.not !== undefined) {
      properties.d = { type: ['null', 'object'] };
    }
  }

  // A set of flags is any sum of them; where only one flag is known so far the schema takes it for a constant.
  for (const [name, definition] of Object.entries(gateway.definitions)) {
    if (name.endsWith('Flags') && definition.const !== undefined) {
      delete definition.const;
    }
  }
}
