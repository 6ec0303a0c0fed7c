import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { amendOpenApi } from './amendments.mjs';
import { describe } from './describe.mjs';

/** Discord's OpenAPI document: request and response bodies by operation. Schemas are compiled on first use. */
export class RestContract {
  #openapi;
  #ajv = new Ajv2020({ strict: false, logger: false });
  #compiled = new Map();

  constructor(openapi) {
    amendOpenApi(openapi);
    this.#openapi = openapi;
    addFormats(this.#ajv);
    this.#ajv.addFormat('snowflake', /^\d{1,20}$/).addFormat('nonce', true);
    this.#ajv.addSchema(openapi, 'openapi');
  }

  check({ method, template, status, request, response }) {
    // No route matched: only the shape of the refusal can be checked.
    if (template === '') {
      return this.#validate('response', ['components', 'schemas', 'ErrorResponse'], response);
    }

    const verb = method.toLowerCase();
    const operation = this.#openapi.paths[template]?.[verb];
    if (operation === undefined) {
      return [`${method} ${template} is no operation of Discord's document`];
    }

    const path = ['paths', template, verb];
    return [...this.#checkRequest(path, operation, request), ...this.#checkResponse(path, operation, status, response)];
  }

  #checkRequest(path, operation, request) {
    if (request === undefined) {
      return [];
    }

    return operation.requestBody?.content['application/json'] === undefined
      ? ['request: the operation takes no body']
      : this.#validate('request', [...path, 'requestBody', 'content', 'application/json', 'schema'], request);
  }

  #checkResponse(path, operation, status, response) {
    if (status === 0) {
      return [];
    }

    // Server errors are in no document; they have the shape of all errors.
    if (status >= 500) {
      return response === undefined ? [] : this.#validate('response', ['components', 'schemas', 'ErrorResponse'], response);
    }

    const key = [String(status), `${String(status)[0]}XX`].find((name) => operation.responses[name] !== undefined);
    if (key === undefined) {
      return [`response: status ${status} is not documented`];
    }

    const reference = operation.responses[key].$ref;
    const described = reference === undefined ? [...path, 'responses', key] : reference.slice(2).split('/');
    const content = described.reduce((node, name) => node[name], this.#openapi).content?.['application/json'];
    if (content === undefined || response === undefined) {
      return (content === undefined) === (response === undefined) ? [] : [`response: status ${status} and its body do not go together`];
    }

    return this.#validate('response', [...described, 'content', 'application/json', 'schema'], response);
  }

  #validate(what, pointer, value) {
    const reference = 'openapi#/' + pointer.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    let validate = this.#compiled.get(reference);
    if (validate === undefined) {
      validate = this.#ajv.compile({ $ref: reference });
      this.#compiled.set(reference, validate);
    }

    return validate(value) ? [] : describe(what, validate.errors);
  }
}
