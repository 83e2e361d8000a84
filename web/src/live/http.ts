/** Requests to the server. Every "no" is thrown as a `ProblemError`, also when no server answers. */
import type { Code, Rubric, RubricRef, SessionId } from '../protocol/wire';
import { isProblem, ProblemError, problemOf } from './problems';

export { ProblemError } from './problems';

export const getJson = async <T>(path: string, token?: string): Promise<T> =>
	(await (await ask(path, { headers: bearer(token) })).json().catch(unreadable)) as T;

export const postJson = async <T>(path: string, body: unknown, token?: string): Promise<T> => {
	const headers = { 'content-type': 'application/json', ...bearer(token) };
	return (await (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })).json().catch(unreadable)) as T;
};

export const deleteAt = async (path: string, token?: string): Promise<void> =>
	void (await ask(path, { method: 'DELETE', headers: bearer(token) }));

/** Sends a file as it is. */
export const postFile = async <T>(path: string, body: Blob, token?: string): Promise<T> => {
	const headers = { 'content-type': 'application/octet-stream', ...bearer(token) };
	return (await (await ask(path, { method: 'POST', headers, body })).json().catch(unreadable)) as T;
};

/** A file, whole, and called as the server calls it. */
export const getFile = async (path: string, token?: string): Promise<File> => {
	const response = await ask(path, { headers: bearer(token) });
	const [, name = ''] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
	const content = await response.blob().catch(unreadable);
	return new File([content], name, { type: content.type });
};

/** What the server sends, piece by piece. */
export async function* pieces(path: string, token?: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const reader = (await ask(path, { headers: bearer(token) })).body?.getReader() ?? unreadable();
	for (let read = await reader.read().catch(unreadable); !read.done; read = await reader.read().catch(unreadable)) yield read.value;
}

/** The text that a session is held on. A version never changes, so it is fetched once. */
export const fetchRubric = (ref: RubricRef): Promise<Rubric> => {
	const known = rubrics.get(ref.digest);
	if (known) return known;
	const path = `/api/rubrics/${encodeURIComponent(ref.id)}/${encodeURIComponent(ref.version)}?digest=${encodeURIComponent(ref.digest)}`;
	const rubric = getJson<Rubric>(path);
	rubrics.set(ref.digest, rubric);
	// A failure is not remembered.
	rubric.catch(() => rubrics.delete(ref.digest));
	return rubric;
};

/** The QR code of the join address, with an organisation's name filled in if one is given, as an address for `<img>`. Give it to `URL.revokeObjectURL` when it is not shown any more. */
export const joinCodePicture = async (session: SessionId, token: string, organisation?: string): Promise<string> => {
	const query = organisation ? `?organisation=${encodeURIComponent(organisation)}` : '';
	const response = await ask(`/api/sessions/${encodeURIComponent(session)}/join.svg${query}`, { headers: bearer(token) });
	return URL.createObjectURL(await response.blob());
};

const rubrics = new Map<string, Promise<Rubric>>();

const bearer = (token: string | undefined): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

const ask = async (path: string, request: RequestInit): Promise<Response> => {
	const response = await fetch(path, request).catch(() => {
		throw new ProblemError(problemOf('unavailable'));
	});
	if (response.ok) return response;
	const body: unknown = await response.json().catch(() => undefined);
	throw new ProblemError(isProblem(body) ? body : problemOf(codeOf(response.status), response.status));
};

const unreadable = (): never => {
	throw new ProblemError(problemOf('unavailable'));
};

/** For an answer that is not this server's, such as a proxy's. */
const codeOf = (status: number): Code => {
	if (status === 401) return 'unauthorised';
	if (status === 403) return 'role_not_allowed';
	if (status === 404) return 'not_found';
	if (status === 413) return 'too_large';
	if (status === 429) return 'too_many_requests';
	return status >= 502 && status <= 504 ? 'unavailable' : 'internal';
};
