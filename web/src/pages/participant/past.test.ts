import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenPast } from './past';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

const at = (ms: number): string => new Date(ms).toISOString();

it('calls once the time has come, by the clock it was given', () => {
	const then = vi.fn();
	// The server is four seconds ahead of this device.
	whenPast(at(10_000), () => Date.now() + 4_000, then);
	vi.advanceTimersByTime(5_900);
	expect(then).not.toHaveBeenCalled();
	vi.advanceTimersByTime(200);
	expect(then).toHaveBeenCalledOnce();
});

it('calls at once where it is past, or no time', () => {
	const then = vi.fn();
	whenPast(at(-1), Date.now, then);
	whenPast('soon', Date.now, then);
	expect(then).toHaveBeenCalledTimes(2);
});

it('waits for weeks, which is longer than a timer can', () => {
	const then = vi.fn();
	const stop = whenPast(at(40 * 86_400_000), Date.now, then);
	vi.advanceTimersByTime(39 * 86_400_000);
	expect(then).not.toHaveBeenCalled();
	vi.advanceTimersByTime(2 * 86_400_000);
	expect(then).toHaveBeenCalledOnce();
	stop();
});

it('is stopped', () => {
	const then = vi.fn();
	whenPast(at(1_000), Date.now, then)();
	vi.advanceTimersByTime(2_000);
	expect(then).not.toHaveBeenCalled();
});
