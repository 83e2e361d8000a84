import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../protocol/wire';
import { codesOf, emptyPlan, planFlaws, requestOf, rubricAsked, type Plan } from './plan';

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
const plan = (more: Partial<Plan> = {}): Plan => ({
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
		expect(planFlaws(plan({ scope: 'picked' }), rubric)).toEqual(['criteria']);
	});
});
