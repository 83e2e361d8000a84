import { describe, expect, it } from 'vitest';
import type { PlannedStep } from '../protocol/wire';
import { dayOf, isOverdue, isReworded } from './planned';

const step = (more: Partial<PlannedStep> = {}): PlannedStep => ({ step: 1, what: 'Sign', state: 'open', ...more });

describe('a next step', () => {
	it('is past its date from the day after on, and only while it is to be done', () => {
		const due = step({ by_when: '2027-03-01' });
		expect([isOverdue(due, '2027-02-28'), isOverdue(due, '2027-03-01'), isOverdue(due, '2027-03-02')]).toEqual([false, false, true]);
		expect(isOverdue({ ...due, state: 'done' }, '2027-03-02')).toBe(false);
		expect(isOverdue({ ...due, state: 'dropped' }, '2027-03-02')).toBe(false);
		expect(isOverdue(step(), '2027-03-02')).toBe(false);
	});

	it('has the day of the reader', () => {
		expect(dayOf(new Date(2027, 2, 1, 23, 59))).toBe('2027-03-01');
		expect(dayOf(new Date(2027, 10, 9, 0, 0))).toBe('2027-11-09');
	});

	it('is reworded where anything of it reads otherwise than it was decided', () => {
		expect(isReworded(step(), { what: 'Sign' })).toBe(false);
		expect(isReworded(step({ state: 'done' }), { what: 'Sign' })).toBe(false);
		expect(isReworded(step({ who: 'Ana' }), { what: 'Sign' })).toBe(true);
		expect(isReworded(step({ what: 'Call' }), { what: 'Sign' })).toBe(true);
		expect(isReworded(step(), { what: 'Sign', by_when: '2027-03-01' })).toBe(true);
		expect(isReworded(step(), undefined)).toBe(false);
	});
});
