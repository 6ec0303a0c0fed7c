/** The few errors that say most: in unions those of the member that got deepest, leaving out why the other members did not fit. */
export function describe(what, errors) {
  const isUnion = ({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf';
  const isOtherMember = ({ instancePath }) => instancePath.endsWith('/type');
  const depth = ({ instancePath, keyword }) => instancePath.split('/').length + (keyword === 'required' ? 1 : 0);
  const single = errors.filter((error) => !isUnion(error));
  const telling = single.some((error) => !isOtherMember(error)) ? single.filter((error) => !isOtherMember(error)) : single;
  const deepest = Math.max(...telling.map(depth));
  const lines = telling.filter((error) => depth(error) === deepest).map((error) =>
    `${what}: ${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
  return [...new Set(lines)].slice(0, 6);
}
