/** How somebody wishes a next step to stand, while it is written. Knows nothing of the page. */
import type { NextStep, PlannedStep, StepState } from '../protocol/wire';

export const STEP_STATES: readonly StepState[] = ['open', 'done', 'dropped'];

/** As typed: an empty field is an empty string. */
export interface NextStepDraft {
	what: string;
	who: string;
	byWhen: string;
}

export interface StepDraft extends NextStepDraft {
	state: StepState;
	note: string;
}

/** A step as it is to stand, whole. */
export interface ChangedStep extends NextStep {
	/** Which of its decision, from 1. */
	step: number;
	state: StepState;
	note?: string;
}

/** What the form opens with: the step as it stands, without the note of before. */
export const draftOfStep = (step: PlannedStep): StepDraft => ({ ...toNextStepDraft(step), state: step.state, note: '' });

/** Whether there is something to say of it: it stands otherwise, or there is something new to tell. */
export const isChange = (step: PlannedStep, draft: StepDraft): boolean => {
	const before = draftOfStep(step);
	const same = (['what', 'who', 'byWhen', 'state'] as const).every((field) => draft[field].trim() === before[field]);
	const note = draft.note.trim();
	return !same || (note !== '' && note !== step.changed?.note);
};

export const changedStep = (step: number, draft: StepDraft): ChangedStep => ({
	step,
	...toNextStep(draft),
	state: draft.state,
	...(draft.note.trim() ? { note: draft.note.trim() } : {}),
});

export const toNextStep = ({ what, who, byWhen }: NextStepDraft): NextStep => ({
	what: what.trim(),
	...(who.trim() ? { who: who.trim() } : {}),
	...(byWhen ? { by_when: byWhen } : {}),
});

export const toNextStepDraft = (step: NextStep): NextStepDraft => ({ what: step.what, who: step.who ?? '', byWhen: step.by_when ?? '' });
