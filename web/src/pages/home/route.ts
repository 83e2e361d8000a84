/** The pages of this entry by their addresses; the server and `vite.config.ts` have the same table. */
import type { Component } from 'svelte';
import type { SessionId } from '../../protocol/wire';

export type Route = { page: 'home' } | { page: 'participant' | 'observer'; session: SessionId };

export const routeOf = (path: string): Route => {
	const [, place, session] = /^\/(session|observe)\/([^/]+)\/?$/.exec(path) ?? [];
	if (!session) return { page: 'home' };
	return { page: place === 'session' ? 'participant' : 'observer', session: decodeURIComponent(session) };
};

/** A page, ready to be shown at an address. */
export type Place =
	| { page: 'home'; Home: Component<{ ongo: (path: string) => void }> }
	| { page: 'participant' | 'observer'; session: SessionId; Meeting: Component<{ session: SessionId; kind: 'participant' | 'observer' }> };

/** Fetches what an address shows, and nothing else: whoever comes back to a meeting does not load the form for joining. */
export const placeOf = async (path: string): Promise<Place> => {
	const route = routeOf(path);
	if (route.page === 'home') return { ...route, Home: (await import('./HomePage.svelte')).default };
	return { ...route, Meeting: (await meeting()).default };
};

/** The page of a meeting. The start page fetches it while people type their names. */
export const meeting = () => import('../participant/ParticipantPage.svelte');
