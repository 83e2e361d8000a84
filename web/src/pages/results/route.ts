/** Which page of results an address opens. */
export type Route = { page: 'session' | 'subject'; id: string } | { page: 'compare'; query: string } | { page: 'shared' | 'subjects' };

export const routeOf = (path: string, search: string): Route => {
	const [, place, id] = /^\/(results|subjects)\/([^/]+)/.exec(path) ?? [];
	if (place && id) return { page: place === 'results' ? 'session' : 'subject', id: decoded(id) };
	if (path === '/shared') return { page: 'shared' };
	const query = new URLSearchParams(search);
	// The domain is of the page, not of what the server is asked.
	query.delete('domain');
	return query.get('rubric') ? { page: 'compare', query: query.toString() } : { page: 'subjects' };
};

const decoded = (part: string): string => {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
};
