import { describe, expect, it } from 'vitest';
import { noAgreement } from '../../live/fixtures';
import type { AssessedItem, Assessment } from '../../protocol/wire';
import { blocksOf, standingOf } from './standing';

const item = (criterion: string, subject: string, state: AssessedItem['state'], level?: number): AssessedItem => ({
	item: criterion + subject,
	subject,
	domain: criterion.slice(0, 2),
	criterion,
	name: criterion,
	state,
	level,
	rounds: [],
});

const assessment: Assessment = {
	session: 'S',
	title: 'T',
	held_on: '2026-11-22',
	phase: 'closed',
	seq: 9,
	rubric: { id: 'r', version: '1', digest: '' },
	subjects: [
		{ id: '1', name: 'North' },
		{ id: '2', name: 'South' },
	],
	settings: {},
	items: [
		item('D1.1', 'North', 'decided', 2),
		item('D1.1', 'South', 'decided', 3),
		item('D1.2', 'North', 'parked'),
		item('D2.1', 'North', 'decided', 2),
	],
	agreement: noAgreement,
	domains: [
		{ subject: 'North', domain: 'D1', name: 'One', levels: [{ level: 1, count: 0 }, { level: 2, count: 1 }], no_consensus: 0, open: 1 },
		{ subject: 'North', domain: 'D2', name: 'Two', levels: [{ level: 1, count: 0 }, { level: 2, count: 1 }], no_consensus: 0, open: 0 },
	],
};

describe('where the subjects stand', () => {
	it('is a table of criteria by subjects, with gaps', () => {
		const blocks = blocksOf(assessment);
		expect(blocks.map((block) => [block.name, block.rows.map((row) => row.cells.map((cell) => cell?.level ?? cell?.state))])).toEqual([
			['One', [[2, 3], ['parked', undefined]]],
			['Two', [[2, undefined]]],
		]);
	});

	it('is a sentence of counts', () => {
		expect(standingOf(assessment, 'North')).toMatchObject({ items: 3, decided: 2, parked: 1, open: 0, noConsensus: 0, most: [2] });
		expect(standingOf(assessment, 'South')).toMatchObject({ items: 1, most: [] });
	});
});
