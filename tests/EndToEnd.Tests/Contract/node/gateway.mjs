import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { amendGateway } from './amendments.mjs';
import { describe } from './describe.mjs';

// Interactions of type 2 are told apart by the type of command.
const commandInteractions = {
  1: 'APIChatInputApplicationCommandInteraction',
  2: 'APIUserApplicationCommandInteraction',
  3: 'APIMessageApplicationCommandInteraction',
};

const interactions = {
  1: 'APIPingInteraction',
  3: 'APIMessageComponentInteraction',
  4: 'APIApplicationCommandAutocompleteInteraction',
  5: 'APIModalSubmitInteraction',
};

/** The schema of gateway payloads, each held against the one definition it must fit: any-of-all hides what is wrong. */
export class GatewayContract {
  #ajv = new Ajv({ strict: false, logger: false });
  #compiled = new Map();
  #dispatches = new Map();
  #others = { true: new Map(), false: new Map() };

  constructor(gateway) {
    amendGateway(gateway);
    addFormats(this.#ajv);
    this.#ajv.addSchema(gateway, 'gateway');
    const definitions = gateway.definitions;
    for (const name of members(definitions, 'GatewayDispatchPayload')) {
      for (const event of values(definitions, definitions[name].properties.t)) {
        this.#dispatches.set(event, name);
      }
    }

    for (const [fromBot, union] of [[false, 'GatewayReceivePayload'], [true, 'GatewaySendPayload']]) {
      for (const name of members(definitions, union)) {
        for (const op of values(definitions, definitions[name].properties?.op ?? {})) {
          this.#others[fromBot].set(op, name);
        }
      }
    }
  }

  check({ fromBot, payload }) {
    const what = fromBot ? 'sent by the bot' : 'sent to the bot';
    const definition = !fromBot && payload.op === 0 ? this.#dispatches.get(payload.t) : this.#others[fromBot].get(payload.op);
    if (definition === undefined) {
      return [`${what}: no payload of Discord's has op ${payload.op} and t ${payload.t}`];
    }

    return payload.t === 'INTERACTION_CREATE'
      ? this.#validate(`${what}: ${payload.t}`, this.#interaction(payload.d), payload.d)
      : this.#validate(`${what}: ${payload.t ?? 'op ' + payload.op}`, definition, payload);
  }

  #interaction(data) {
    return data.type === 2 ? commandInteractions[data.data?.type] : interactions[data.type];
  }

  #validate(what, definition, value) {
    let validate = this.#compiled.get(definition);
    if (validate === undefined) {
      // Names hold angle brackets and arrive percent-encoded, as references do.
      validate = this.#ajv.compile({ $ref: 'gateway#/definitions/' + encodeURIComponent(definition) });
      this.#compiled.set(definition, validate);
    }

    return validate(value) ? [] : describe(what, validate.errors);
  }
}

/** Names of the definitions that a union is made of, unions in unions included. */
function members(definitions, name) {
  const definition = definitions[name];
  if (definition.anyOf === undefined && definition.$ref === undefined) {
    return [name];
  }

  return (definition.anyOf ?? [definition]).flatMap((member) =>
    members(definitions, decodeURIComponent(member.$ref.slice('#/definitions/'.length))));
}

/** The values a property can have. */
function values(definitions, property) {
  const schema = property.$ref === undefined ? property : definitions[decodeURIComponent(property.$ref.slice('#/definitions/'.length))];
  return schema.const === undefined ? schema.enum ?? [] : [schema.const];
}
