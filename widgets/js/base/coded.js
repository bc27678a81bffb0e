// Errors with a code of ours, as the contract lists them.
/** @import { Code } from '../generated/contract/elements.js' */
/** @import { CodedError, Thrown } from '../types.js' */

/** An Error with a stable code.
 * @param {Code} code
 * @param {string} message
 * @returns {CodedError} */
export function coded(code, message) {
  return Object.assign(new Error(message), { code });
}

/** The code of an error, if it is one of ours: a browser has numbers and names of its own there.
 * @type {(error: Pick<Thrown, 'code'>) => Code} */
export const codeOf = ({ code }) => /** @type {Code} */
  (typeof code === 'string' && /^[a-z]+(-[a-z]+)*$/.test(code) ? code : 'unknown');
