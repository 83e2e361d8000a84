import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../protocol/wire';
import { settingsOf } from '../facilitator/settings';
import { codesOf, emptyPlan, type Preparation } from './plan';
import { agendaOf, fillFrom, fillWith, kindOf, kinds, templateOf, timeOf, unknownOf } from './templates';

const domain = (code: string, criteria: number) => ({
	code,
	name: code,
	criteria: Array.from({ length: criteria }, (_, n) => ({ code: `${code}.${n + 1}`, name: code, levels: [] })),
});
const rubricOf = (...sizes: number[]): Rubric => ({
	id: 'r',
	version: '1',
	title: 'R',
	language: 'en',
	levels: [],
	domains: sizes.map((size, n) => domain(`D${n + 1}`, size)),
});
const plan = (more: Partial<Preparation> = {}): Preparation => ({ ...emptyPlan(), title: 'Spring', subjects: ['North'], ...more });

describe('a kind of meeting', () => {
	it('has as many whole domains as fit into an evening, the first one always', () => {
		const evening = kindOf('evening')!;
		expect(agendaOf(evening, rubricOf(8, 4, 6, 6, 4)).domains).toEqual(['D1', 'D2', 'D3']);
		expect(agendaOf(evening, rubricOf(30, 2)).domains).toEqual(['D1']);
		expect(agendaOf(evening, rubricOf(3, 3)).scope).toBe('all');
		expect(agendaOf(evening, rubricOf()).scope).toBe('all');
	});

	it('has one criterion of each domain for a pulse', () => {
		expect(agendaOf(kindOf('pulse')!, rubricOf(2, 1)).criteria).toEqual(['D1.1', 'D2.1']);
	});

	it('leaves what was filled in, and makes room for several districts', () => {
		const filled = fillWith(plan({ organisations: 'Bay College' }), kindOf('districts')!, rubricOf(2, 2));
		expect(filled).toMatchObject({ title: 'Spring', subjects: ['North', ''], organisations: 'Bay College', scope: 'domains', domains: ['D1'] });
		expect(fillWith(filled, kindOf('evening')!, undefined).subjects).toEqual(['North', '']);
	});

	it.each([[6, 0, 6], [62, 1, 0], [108, 1, 50], [118, 2, 0]])('of %d minutes is planned for %d h %d min', (minutes, hours, rest) =>
		expect(timeOf(minutes)).toEqual({ hours, minutes: rest }),
	);

	it('has settings that a session can have', () => {
		for (const kind of kinds) expect(settingsOf(fillWith(plan(), kind, undefined).settings)).toMatchObject(kind.settings.rule ? { rule: kind.settings.rule } : {});
	});
});

describe('a template', () => {
	it('fills the plan again as it was kept', () => {
		const rubric = rubricOf(2, 2);
		const before = plan({ scope: 'domains', domains: ['D2'], subjects: ['North', ' ', 'South', 'South'], organisations: 'Bay College, Parents council' });
		const kept = templateOf(before, rubric);
		expect(kept).toMatchObject({ criteria: ['D2.1', 'D2.2'], subjects: ['North', 'South'], organisations: ['Bay College', 'Parents council'] });
		const after = fillFrom(plan({ title: 'Autumn' }), 'T', kept, rubric);
		expect(after).toMatchObject({ template: 'T', title: 'Autumn', scope: 'domains', domains: ['D2'], subjects: ['North', 'South'] });
		expect(after.settings).toEqual(before.settings);
	});

	it('is of all criteria, or of single ones', () => {
		const rubric = rubricOf(2, 2);
		expect(templateOf(plan(), rubric)).not.toHaveProperty('criteria');
		expect(fillFrom(plan(), 'T', {}, rubric).scope).toBe('all');
		const picked = fillFrom(plan(), 'T', { criteria: ['D2.1', 'D1.1', 'D1.2'] }, rubric);
		expect(codesOf(picked, rubric)).toEqual(['D1.1', 'D1.2', 'D2.1']);
		expect(picked.scope).toBe('picked');
	});

	it('that names every criterion is of all', () => {
		const all = { criteria: ['D1.1', 'D1.2', 'D2.1'] };
		expect(fillFrom(plan(), 'T', all, rubricOf(2, 1)).scope).toBe('all');
		expect(fillFrom(plan(), 'T', all, rubricOf(2, 2)).scope).toBe('picked');
	});

	it('says which criteria another rubric does not have', () => {
		const rubric = rubricOf(2);
		const template = { criteria: ['D1.1', 'Z9'] };
		expect(unknownOf(template, rubric)).toEqual(['Z9']);
		expect(codesOf(fillFrom(plan(), 'T', template, rubric), rubric)).toEqual(['D1.1']);
		expect(unknownOf({}, rubric)).toEqual([]);
	});
});
