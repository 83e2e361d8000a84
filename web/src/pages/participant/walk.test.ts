import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Walk } from './walk.svelte';

const key = (name: string): KeyboardEvent => ({ key: name }) as KeyboardEvent;
const leaving = (within: boolean): FocusEvent & { currentTarget: HTMLElement } =>
	({ relatedTarget: null, currentTarget: { contains: () => within } }) as unknown as FocusEvent & { currentTarget: HTMLElement };

describe('choosing from a group', () => {
	let given: number[];
	let walk: Walk<number>;
	beforeEach(() => {
		vi.useFakeTimers();
		given = [];
		walk = new Walk((choice) => given.push(choice));
	});
	afterEach(() => vi.useRealTimers());

	it('gives a tap at once', () => {
		walk.choose(2);
		expect(given).toEqual([2]);
		expect(walk.at).toBeUndefined();
	});

	it('gives only where the arrow keys come to rest', () => {
		walk.listeners.onkeydown(key('ArrowDown'));
		walk.choose(1);
		vi.advanceTimersByTime(500);
		walk.choose(2);
		expect([given, walk.at]).toEqual([[], 2]);
		vi.advanceTimersByTime(700);
		expect([given, walk.at]).toEqual([[2], undefined]);
	});

	it('gives where they are when the reader leaves, once', () => {
		walk.listeners.onkeydown(key('ArrowDown'));
		walk.choose(3);
		walk.listeners.onfocusout(leaving(true));
		expect(given).toEqual([]);
		walk.listeners.onfocusout(leaving(false));
		vi.advanceTimersByTime(2_000);
		expect(given).toEqual([3]);
	});

	it('takes a tap after a walk as a tap, and gives nothing once it is stopped', () => {
		walk.listeners.onkeydown(key('ArrowDown'));
		walk.choose(3);
		walk.listeners.onpointerdown();
		walk.choose(1);
		expect(given).toEqual([1]);
		walk.listeners.onkeydown(key('ArrowUp'));
		walk.choose(0);
		walk.stop();
		vi.advanceTimersByTime(2_000);
		expect(given).toEqual([1]);
	});
});
