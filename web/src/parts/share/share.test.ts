import { describe, expect, it } from 'vitest';
import type { Share } from '../../protocol/wire';
import { hasEnded, publicOf, requestOf, type Wish } from './share';

const NOW = Date.parse('2027-03-01T12:00:00Z');
const wish = (more: Partial<Wish> = {}): Wish => ({ label: ' Board packet ', lasting: 'month', people: true, public: false, ...more });
const share = (more: Partial<Share> = {}): Share => ({ id: '01X', of: { session: 'S' }, label: '', people: false, public: true, made_at: '2027-01-01T00:00:00Z', ...more });

describe('the wish for a link', () => {
	it('ends on the day that was chosen, or never', () => {
		expect(requestOf({ session: 'S' }, wish(), true, NOW)).toEqual({
			of: { session: 'S' },
			label: 'Board packet',
			expires_at: '2027-03-31T12:00:00.000Z',
			people: true,
			public: false,
		});
		expect(requestOf({ session: 'S' }, wish({ lasting: 'always' }), true, NOW)).not.toHaveProperty('expires_at');
	});

	it('has no names where the votes have none', () => {
		expect(requestOf({ subject: 'X' }, wish({ people: true }), false, NOW).people).toBe(false);
	});
});

it('has ended from its end on', () => {
	expect(hasEnded(share({ expires_at: '2027-03-01T12:00:00Z' }), NOW)).toBe(true);
	expect(hasEnded(share({ expires_at: '2027-03-01T12:00:01Z' }), NOW)).toBe(false);
	expect(hasEnded(share(), NOW)).toBe(false);
});

it('of a public link has addresses that need no secret, and a snippet that no title breaks', () => {
	const { link, atom, json, snippet } = publicOf(share(), 'https://r.example', 'es', 'Results of "A & B" <now>');
	expect([link, atom, json]).toEqual(['https://r.example/shared#01X', 'https://r.example/feeds/01X.atom', 'https://r.example/feeds/01X.json']);
	expect(snippet).toBe(
		'<iframe src="https://r.example/embed/01X?language=es" title="Results of &#34;A &#38; B&#34; &#60;now&#62;" width="100%" height="600" loading="lazy" style="border: 0"></iframe>',
	);
});
