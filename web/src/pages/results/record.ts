/** The record of a session takes a link of its own; results are read with others too. */
import { keptToken } from '../../live/tokens';

/** Whether this browser can open it. */
export const opensRecord = (session: string): boolean => (keptToken('audit', session) ?? keptToken('facilitator', session)) !== undefined;
