/** How somebody at the desk wishes a next step to stand, while it is written. Knows nothing of the page. */
import type { Command, ItemId, PlannedStep, StepState } from '../../protocol/wire';
import { toNextStep, toNextStepDraft, type NextStepDraft } from './draft';

export const STEP_STATES: readonly StepState[] = ['open', 'done', 'dropped'];

/** As typed: an empty field is an empty string. */
export interface StepDraft extends NextStepDraft {
	state: StepState;
	note: string;
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

/** The command that says it, of a step of this decision. */
export const changeOf = (item: ItemId, decision: number, step: number, draft: StepDraft): Command => ({
	type: 'change_next_step',
	item,
	decision,
	step,
	...toNextStep(draft),
	state: draft.state,
	...(draft.note.trim() ? { note: draft.note.trim() } : {}),
});
