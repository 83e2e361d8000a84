/**
 * What the screen shows, from what the server said. The moments are those of the participants' pages; what differs is that the
 * screen has no scroll, so it must know how much there is to show.
 */
import type { NextStep, Parts } from '../../protocol/wire';

export { aheadOf, isTimeUp, stageOf, type Stage } from '../participant/state';

/** The most next steps that can be read from ten metres; the others are on every phone. */
export const MOST_STEPS = 3;

export const stepsShown = (steps: readonly NextStep[]): { shown: readonly NextStep[]; more: number } => {
	// One more line costs as much as the sentence that says there is one more.
	const shown = steps.length <= MOST_STEPS + 1 ? steps : steps.slice(0, MOST_STEPS);
	return { shown, more: steps.length - shown.length };
};

/** A text cut at the end of a word; the whole of it is on every phone. */
export const shorten = (text: string, most: number): string => {
	const trimmed = text.trim().replace(/\s+/g, ' ');
	if (trimmed.length <= most) return trimmed;
	const cut = trimmed.slice(0, most);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20)).trimEnd()} …`;
};

export interface Summary {
	decided: number;
	open: number;
	/** How many criteria stand at each level, from the lowest. */
	levels: { level: number; count: number }[];
	noConsensus: number;
}

export const summaryOf = (parts: Parts, levels: readonly number[]): Summary => {
	const items = parts.agenda?.items ?? [];
	const decided = items.filter((entry) => entry.state === 'decided');
	const at = (level: number): number =>
		decided.filter((entry) => typeof entry.verdict === 'object' && entry.verdict?.level === level).length;
	return {
		decided: decided.length,
		open: items.length - decided.length,
		levels: levels.map((level) => ({ level, count: at(level) })),
		noConsensus: decided.filter((entry) => entry.verdict === 'no_consensus').length,
	};
};
