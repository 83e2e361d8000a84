import { describe, expect, it } from 'vitest';
import type { PlannedStep } from '../protocol/wire';
import { changedStep, draftOfStep, isChange } from './stepDraft';

const step = (more: Partial<PlannedStep> = {}): PlannedStep => ({ step: 2, what: 'Sign', state: 'open', ...more });

describe('a next step that is changed', () => {
	it('is said whole, and what is empty is left out', () => {
		const dated = step({ who: 'Ana', by_when: '2027-03-01', changed: { seq: 9, at: '2027-01-01T00:00:00.000Z', note: 'She called.' } });
		const draft = { ...draftOfStep(dated), state: 'done' as const };
		expect(changedStep(2, draft)).toEqual({ step: 2, what: 'Sign', who: 'Ana', by_when: '2027-03-01', state: 'done' });
		expect(changedStep(2, { ...draft, what: ' Call ', who: ' ', byWhen: '', note: ' It rang. ' })).toEqual({
			...{ step: 2, what: 'Call', state: 'done', note: 'It rang.' },
		});
	});

	it('is no change where all of it is as it was', () => {
		const before = step({ who: 'Ana', changed: { seq: 9, at: '2027-01-01T00:00:00.000Z', note: 'She called.' } });
		const draft = draftOfStep(before);
		expect(isChange(before, draft)).toBe(false);
		expect(isChange(before, { ...draft, what: ' Sign ', note: ' She called. ' })).toBe(false);
		expect(isChange(before, { ...draft, note: 'He called.' })).toBe(true);
		expect(isChange(before, { ...draft, state: 'dropped' })).toBe(true);
		expect(isChange(before, { ...draft, who: '' })).toBe(true);
		expect(isChange(before, { ...draft, byWhen: '2027-03-01' })).toBe(true);
	});
});
