/** Starts the worker that checks. The page hears from it, and never waits for it. */
import type { FromWorker, ToWorker } from './worker';

export interface Checker {
	ask: (what: ToWorker) => void;
	stop: () => void;
}

export const startChecker = (hear: (said: FromWorker) => void): Checker => {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<FromWorker>): void => hear(data);
	// What ends the worker itself, such as no memory being left.
	worker.onerror = (): void => hear({ type: 'failed' });
	return { ask: (what) => worker.postMessage(what), stop: () => worker.terminate() };
};
