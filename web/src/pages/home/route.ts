/** The pages of this entry by their addresses; the server and `vite.config.ts` have the same table. */
import type { SessionId } from '../../protocol/wire';

export type Route = { page: 'home' } | { page: 'participant' | 'observer'; session: SessionId };

export const routeOf = (path: string): Route => {
	const [, place, session] = /^\/(session|observe)\/([^/]+)\/?$/.exec(path) ?? [];
	if (!session) return { page: 'home' };
	return { page: place === 'session' ? 'participant' : 'observer', session: decodeURIComponent(session) };
};
