import { describe, expect, it } from 'vitest';
import type { AgendaEntry, Rubric } from '../../protocol/wire';
import { listed, neighbour, sectionsOf } from './agenda';

const entry = (item: string, criterion: string, state: AgendaEntry['state'] = 'pending'): AgendaEntry => ({
	item,
	criterion,
	state,
	subject: 'S',
	rounds: 0,
});
const rubric: Rubric = {
	id: 'r',
	version: '1',
	title: 'R',
	language: 'en',
	levels: [],
	domains: [
		{ code: 'D1', name: 'One', criteria: [{ code: 'D1.1', name: 'a', levels: [] }, { code: 'D1.2', name: 'b', levels: [] }] },
		{ code: 'D2', name: 'Two', criteria: [{ code: 'D2.1', name: 'c', levels: [] }] },
	],
};
const items = [entry('a', 'D1.1', 'decided'), entry('b', 'D1.1'), entry('c', 'D2.1')];

describe('the agenda', () => {
	it('stands by domain, and by criterion where several subjects are assessed', () => {
		const sections = sectionsOf(items, rubric);
		expect(sections.map((one) => [one.domain?.code, one.decided, one.items])).toEqual([['D1', 1, 2], ['D2', 0, 1]]);
		expect(sections[0]?.criteria.map((one) => one.entries.length)).toEqual([2]);
	});

	it('is a list of codes while the text is not there yet', () => {
		expect(sectionsOf(items, undefined).flatMap((one) => one.criteria.map((two) => two.code))).toEqual(['D1.1', 'D2.1']);
	});

	it('is one list where its order is its own, and ends with what was agreed on in advance', () => {
		const agreed: AgendaEntry = { ...entry('d', 'D1.2', 'revealed'), consent: 3 };
		const ordered = [agreed, entry('a', 'D1.1'), entry('c', 'D2.1'), entry('b', 'D1.2')];
		const sections = sectionsOf(ordered, rubric);
		expect(sections.map((one) => [one.domain?.code, one.consent, one.items])).toEqual([[undefined, false, 3], [undefined, true, 1]]);
		expect(listed(sections).map((one) => one.item)).toEqual(['a', 'c', 'b', 'd']);
		const kept = sectionsOf([entry('a', 'D1.1'), entry('c', 'D2.1'), agreed], rubric);
		expect(kept.map((one) => one.domain?.code)).toEqual(['D1', 'D2', undefined]);
	});

	it('is walked with the arrow keys', () => {
		expect(neighbour(items, 'a', 'ArrowDown')).toBe('b');
		expect(neighbour(items, 'c', 'ArrowDown')).toBe('c');
		expect(neighbour(items, null, 'ArrowDown')).toBe('a');
		expect(neighbour(items, 'b', 'End')).toBe('c');
		expect(neighbour(items, 'b', 'x')).toBeUndefined();
	});
});
