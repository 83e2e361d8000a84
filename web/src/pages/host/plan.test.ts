import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../protocol/wire';
import { codesOf, dropPlan, emptyPlan, keepPlan, keptPlan, planFlaws, requestOf, rubricAsked, type Preparation } from './plan';

const criterion = (code: string) => ({ code, name: code, levels: [] });
const rubric: Rubric = {
	id: 'r',
	version: '1',
	title: 'R',
	language: 'en',
	levels: [],
	domains: [
		{ code: 'D1', name: 'One', criteria: [criterion('D1.1'), criterion('D1.2')] },
		{ code: 'D2', name: 'Two', criteria: [criterion('D2.1')] },
	],
};
const plan = (more: Partial<Preparation> = {}): Preparation => ({
	...emptyPlan(),
	title: ' Spring review ',
	rubric: { id: 'r', version: '1', title: 'R', digest: '', language: 'en', built_in: true, found: { domains: 1, criteria: 1, descriptors: 4, terms: 0 } },
	subjects: ['North', ' '],
	...more,
});

describe('a meeting that is being prepared', () => {
	it('becomes a request with nothing that the defaults say already', () => {
		expect(requestOf(plan(), rubric)).toEqual({
			title: 'Spring review',
			rubric: { id: 'r', version: '1' },
			subjects: ['North'],
			settings: { rule: { threshold: { percent: 75 } }, max_rounds: 3, visibility: 'named' },
			draft: false,
		});
	});

	it('is held on the day that was filled in, if one was', () => {
		expect(requestOf(plan({ heldOn: '2027-03-01' }), rubric).held_on).toBe('2027-03-01');
		expect(requestOf(plan({ heldOn: '' }), rubric)).not.toHaveProperty('held_on');
	});

	it('names the organisations that are expected, if there are any', () => {
		expect(requestOf(plan({ organisations: 'Bay College\nParents council\n' }), rubric).organisations).toEqual(['Bay College', 'Parents council']);
	});

	it('names whoever leads, if a name was given', () => {
		expect(requestOf(plan({ facilitator: ' Noor Haddad ' }), rubric).facilitator).toBe('Noor Haddad');
		expect('facilitator' in requestOf(plan({ facilitator: ' ' }), rubric)).toBe(false);
	});

	it('keeps the order of the rubric, however criteria were picked', () => {
		expect(codesOf(plan({ scope: 'picked', criteria: ['D2.1', 'D1.1'] }), rubric)).toEqual(['D1.1', 'D2.1']);
		expect(codesOf(plan({ scope: 'domains', domains: ['D2'] }), rubric)).toEqual(['D2.1']);
	});

	it('is on the rubric that the address asks for, if there is one', () => {
		const summary = (id: string, version: string) => ({ id, version, title: id, digest: '', language: 'en', built_in: false, found: { domains: 1, criteria: 1, descriptors: 4, terms: 0 } });
		const all = [summary('a', '1'), summary('b', '1'), summary('b', '2')];
		expect(rubricAsked(all, 'b/2')).toBe(all[2]);
		for (const asked of [null, 'b/3', 'b']) expect(rubricAsked(all, asked)).toBe(all[0]);
		expect(rubricAsked([], 'a/1')).toBeUndefined();
	});

	it('says what is missing', () => {
		expect(planFlaws(plan(), rubric)).toEqual([]);
		expect(planFlaws(emptyPlan(), undefined)).toEqual(['title', 'rubric', 'subjects']);
		expect(planFlaws(plan({ subjects: ['A', 'A'] }), rubric)).toEqual(['twice']);
		// The server takes them for one, too.
		expect(planFlaws(plan({ subjects: ['Maple  Valley', 'maple valley'] }), rubric)).toEqual(['twice']);
		expect(planFlaws(plan({ scope: 'picked' }), rubric)).toEqual(['criteria']);
		expect(planFlaws(plan({ organisations: 'x'.repeat(121) }), rubric)).toEqual(['organisation']);
		expect(planFlaws(plan({ organisations: Array.from({ length: 201 }, (_, n) => `Name ${n}`).join('\n') }), rubric)).toEqual(['organisations']);
		expect(planFlaws(plan({ settings: { ...plan().settings, percent: 50 } }), rubric)).toEqual(['percent']);
	});
});

describe('a plan that is kept for the tab', () => {
	const storage = (): Storage => {
		const kept = new Map<string, string>();
		return {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value),
			removeItem: (key: string) => void kept.delete(key),
		} as unknown as Storage;
	};

	it('is there after a walk to another page, until the meeting is made', () => {
		const tab = storage();
		const filled = plan({ scope: 'picked', criteria: ['D2.1'] });
		keepPlan(filled, tab);
		expect(keptPlan(tab)).toEqual(filled);
		dropPlan(tab);
		expect(keptPlan(tab)).toBeUndefined();
	});

	it('is none where what was kept is no plan, or nothing can be kept', () => {
		const tab = storage();
		for (const broken of ['', '7', '{"title":"x"}', JSON.stringify({ ...plan(), settings: { percent: 75 } }), JSON.stringify({ ...plan(), heldOn: undefined }), '{"title":"x","subjects":[1],"domains":[],"criteria":[],"settings":{}}']) {
			tab.setItem('rubricon.plan', broken);
			expect(keptPlan(tab)).toBeUndefined();
		}
		const none = { getItem: () => { throw new Error('private'); }, setItem: () => { throw new Error('private'); } } as unknown as Storage;
		keepPlan(plan(), none);
		expect(keptPlan(none)).toBeUndefined();
	});

	it('chooses the rubric it had, unless another is asked for or it is gone', () => {
		const summary = (id: string) => ({ ...plan().rubric!, id, digest: id });
		const all = [summary('a'), summary('b')];
		expect(rubricAsked(all, null, summary('b'))?.id).toBe('b');
		expect(rubricAsked(all, 'a/1', summary('b'))?.id).toBe('a');
		expect(rubricAsked(all, null, summary('c'))?.id).toBe('a');
	});
});
