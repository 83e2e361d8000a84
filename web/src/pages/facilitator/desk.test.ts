import { describe, expect, it } from 'vitest';
import type { Command, Problem } from '../../protocol/wire';
import { Desk } from './desk.svelte';

/** A desk whose server answers when it is told to, to the oldest command that waits for it. */
const deskWith = () => {
	const given: Command[] = [];
	const waiting: ((problem: Problem | undefined) => void)[] = [];
	const desk = new Desk(
		'S',
		{
			parts: {},
			give: (command) => {
				given.push(command);
				return new Promise((resolve) => waiting.push(resolve));
			},
			now: () => 0,
			assessment: async () => undefined,
			plan: async () => undefined,
		},
		'mark',
	);
	const answer = async (problem?: Problem): Promise<void> => {
		waiting.shift()?.(problem);
		await new Promise((done) => setTimeout(done));
	};
	return { desk, given, answer };
};

const role = (participant: string): Command => ({ type: 'give_role', participant, role: 'scribe' });
const refused = { code: 'not_found' } as Problem;

describe('what is chosen at the desk while something is on its way', () => {
	it('is done after it, in the order in which it was chosen', async () => {
		const { desk, given, answer } = deskWith();
		const all = Promise.all(['A', 'B', 'C'].map((one) => desk.choose(role(one))));
		for (const most of [1, 2, 3]) {
			expect(given, 'one at a time').toHaveLength(most);
			expect(desk.busy).toBe('other');
			await answer();
		}
		expect(await all).toEqual([true, true, true]);
		expect(given).toEqual(['A', 'B', 'C'].map(role));
		expect(desk.busy).toBeNull();
	});

	it('does not hide that what was on its way was refused', async () => {
		const { desk, answer } = deskWith();
		const all = Promise.all([desk.choose(role('A')), desk.choose(role('B'))]);
		await answer(refused);
		await answer();
		expect(await all).toEqual([false, true]);
		expect(desk.problem).toBe(refused);
		void desk.choose(role('C'));
		expect(desk.problem).toBeNull();
	});

	it('waits for a step as well, while what is pressed twice is done once', async () => {
		const { desk, given, answer } = deskWith();
		void desk.take({ name: 'pause' });
		void desk.take({ name: 'pause' });
		expect(await desk.give(role('B'))).toBe(false);
		const chosen = desk.choose(role('A'));
		await answer();
		await answer();
		expect(await chosen).toBe(true);
		expect(given).toEqual([{ type: 'pause_session' }, role('A')]);
	});
});
