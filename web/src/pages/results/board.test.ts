import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../protocol/wire';
import { blocksOf, comparisonBoard, sessionBoard, subjectBoard } from './board';
import { assessment, criterion, decided, item, onRubric, point, tallyOf } from './made';

const held = (session: string, id = 'r') => ({
	session,
	title: session,
	held_on: `2026-0${session.slice(1)}-01`,
	phase: 'closed' as const,
	rubric: { id, version: '1', digest: '' },
	seq: 1,
});

describe('a session as a board', () => {
	const items = [decided('D1.1', 'North', { level: 2 }), decided('D2.1', 'North', 'no_consensus'), item('D1.2', 'North', 'revealed'), decided('D1.1', 'South', { level: 3 })];

	it('has a column for each subject and keeps domains together', () => {
		const board = sessionBoard(assessment(items), [1, 2, 3, 4]);
		expect(board.columns.map((one) => one.name)).toEqual(['North', 'South']);
		expect(board.rows.map((row) => row.code)).toEqual(['D1.1', 'D1.2', 'D2.1']);
		expect(board.rows[0]?.spots.map((one) => one?.standing)).toEqual([{ level: 2 }, { level: 3 }]);
		expect(board.rows[1]?.spots[1], 'it was not on the agenda').toBeUndefined();
	});

	it('calls what was left undecided open, and not scored once the session is over', () => {
		const standing = (phase: 'running' | 'closed') => sessionBoard(assessment(items, phase), [1, 2]).rows[1]?.spots[0]?.standing;
		expect([standing('running'), standing('closed')]).toEqual(['open', 'not_scored']);
	});

	it('does not let a reopened decision stand', () => {
		const reopened = { ...decided('D1.1', 'North', { level: 2 }), state: 'reopened' as const };
		expect(sessionBoard(assessment([reopened], 'running'), [1, 2]).rows[0]?.spots[0]?.standing).toBe('open');
	});
});

describe('a subject as a board', () => {
	const rows = [
		criterion('D1.1', 'rose', [point('s1', { level: 1 }, { tally: tallyOf(3, 1, 0, 1) }), point('s2', { level: 2 })]),
		criterion('D1.2', 'first', [point('s1', { level: 2 }), point('s2', 'parked')]),
		criterion('D1.3', 'none', []),
	];

	it('has a column for each session and one for now, which alone is judged', () => {
		const board = subjectBoard(onRubric(rows), [held('s1'), held('x1', 'other'), held('s2')]);
		expect(board.columns.map((one) => one.id)).toEqual(['s1', 's2', 'now']);
		expect(board.judged).toEqual([2]);
		expect(board.rows[0]?.spots.map((one) => [one?.standing, one?.change])).toEqual([
			[{ level: 1 }, undefined],
			[{ level: 2 }, undefined],
			[{ level: 2 }, 'rose'],
		]);
		expect(board.rows[0]?.spots[0]).toMatchObject({ votes: [3, 1, 0, 1], range: 3 });
		expect(board.rows[1]?.spots.map((one) => one?.standing), 'now is the last decision').toEqual([{ level: 2 }, 'parked', { level: 2 }]);
		expect(board.rows[2]?.spots.map((one) => one?.standing)).toEqual([undefined, undefined, 'not_scored']);
	});

	it('has one column after one session', () => {
		const board = subjectBoard(onRubric([criterion('D1.1', 'first', [point('s1', { level: 3 })]), criterion('D1.3', 'none', [])]), [held('s1')]);
		expect(board.columns).toHaveLength(1);
		expect(board.rows.map((row) => row.spots[0]?.standing)).toEqual([{ level: 3 }, 'not_scored']);
	});
});

it('a comparison leaves out who is hidden, in every row', () => {
	const cell = (level: number) => ({ standing: { level }, same_text: true, change: 'first' as const, range: level });
	const comparison: Comparison = {
		rubric: { id: 'r', version: '1', digest: '' },
		title: 'Rubric',
		levels: [{ value: 1, name: 'One' }],
		subjects: ['a', 'b', 'c'].map((subject) => ({ subject, name: subject.toUpperCase(), held_on: '2026-01-01' })),
		criteria: [{ domain: 'D1', domain_name: 'First', code: 'D1.1', name: 'One', cells: [cell(1), cell(2), cell(3)] }],
		organisations: [],
		versions: ['1'],
	};
	const board = comparisonBoard(comparison, new Set(['b']));
	expect(board.columns.map((one) => one.name)).toEqual(['A', 'C']);
	expect(board.rows[0]?.spots.map((one) => one?.standing)).toEqual([{ level: 1 }, { level: 3 }]);
	expect(blocksOf(board.rows)[0]).toMatchObject({ domain: 'D1', name: 'First' });
});
