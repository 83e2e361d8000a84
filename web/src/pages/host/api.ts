/** The requests of the host page. */
import { postJson } from '../../live/http';
import type { CreateSession, SessionMade } from '../../protocol/wire';

export const createSession = (request: CreateSession, hostKey: string): Promise<SessionMade> =>
	postJson('/api/sessions', request, hostKey);
