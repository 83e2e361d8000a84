import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchRubric, getFile, getJson, postJson, ProblemError } from './http';
import { problemOf } from './problems';
import { forgetToken, keepToken, takeToken } from './tokens';

const answer = (status: number, body: unknown): Response =>
	new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

const problem = async (asked: Promise<unknown>): Promise<string | undefined> =>
	asked.then(
		() => undefined,
		(error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
	);

afterEach(() => vi.unstubAllGlobals());

describe('requests', () => {
	it('carry the token and the body', async () => {
		const fetch = vi.fn(async () => answer(201, { session: 'S' }));
		vi.stubGlobal('fetch', fetch);
		expect(await postJson('/api/join', { code: 'K' }, 'TOKEN')).toEqual({ session: 'S' });
		expect(fetch).toHaveBeenCalledWith('/api/join', {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: 'Bearer TOKEN' },
			body: '{"code":"K"}',
		});
	});

	it.each<[string, () => Promise<Response>, string]>([
		['the server’s own problem', async () => answer(404, problemOf('join_code_not_accepted', 404)), 'join_code_not_accepted'],
		['a page of a proxy', async () => answer(502, '<html>'), 'unavailable'],
		['a fine answer that cannot be read', async () => answer(200, '<html>'), 'unavailable'],
		['no answer', async () => Promise.reject(new TypeError('network')), 'unavailable'],
	])('throw %s as a problem', async (_, fetch, code) => {
		vi.stubGlobal('fetch', fetch);
		expect(await problem(getJson('/api/rubrics'))).toBe(code);
	});

	it('give a file its name, if the server named it', async () => {
		const named = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="spring-2026.pdf"' };
		const answers = [new Response('PDF', { headers: named }), new Response('note')];
		vi.stubGlobal('fetch', async () => answers.shift()!);
		const file = await getFile('/api/sessions/S/report', 'TOKEN');
		expect([file.name, file.type, await file.text()]).toEqual(['spring-2026.pdf', 'application/pdf', 'PDF']);
		expect((await getFile('/api/sessions/S/checkpoint')).name).toBe('');
	});

	it('fetch a rubric once, and again after a failure', async () => {
		const answers = [answer(503, ''), answer(200, { id: 'r' })];
		const fetch = vi.fn(async () => answers.shift()!);
		vi.stubGlobal('fetch', fetch);
		const ref = { id: 'r', version: '1', digest: 'd' };
		expect(await problem(fetchRubric(ref))).toBe('unavailable');
		expect(await fetchRubric(ref)).toEqual({ id: 'r' });
		expect(await fetchRubric(ref)).toEqual({ id: 'r' });
		expect(fetch).toHaveBeenCalledTimes(2);
		expect(fetch).toHaveBeenCalledWith('/api/rubrics/r/1?digest=d', { headers: {} });
	});
});

describe('tokens', () => {
	const stored = new Map<string, string>();
	const replaceState = vi.fn();

	beforeEach(() => {
		stored.clear();
		vi.stubGlobal('history', { state: null, replaceState });
		vi.stubGlobal('location', { hash: '', pathname: '/facilitate/S', search: '' });
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => stored.get(key) ?? null,
			setItem: (key: string, value: string) => stored.set(key, value),
			removeItem: (key: string) => stored.delete(key),
		});
	});

	it('are taken from the address, kept and forgotten', () => {
		expect(takeToken('facilitator', 'S')).toBeUndefined();
		location.hash = '#SECRET';
		expect(takeToken('facilitator', 'S')).toBe('SECRET');
		expect(replaceState).toHaveBeenCalledWith(null, '', '/facilitate/S');
		expect(stored.get('rubricon.facilitator.S')).toBe('SECRET');
		location.hash = '';
		expect(takeToken('facilitator', 'S')).toBe('SECRET');
		expect(takeToken('observer', 'S')).toBeUndefined();
		forgetToken('facilitator', 'S');
		expect(takeToken('facilitator', 'S')).toBeUndefined();
	});

	it('last as long as the page where nothing can be stored', () => {
		vi.stubGlobal('localStorage', undefined);
		keepToken('participant', 'S', 'SECRET');
		expect(takeToken('participant', 'S')).toBe('SECRET');
	});
});
