/** Ctrl+Enter (⌘+Enter) hands in a form from anywhere on the desk, unless a dialog is in front of it. */
import type { Desk } from './desk.svelte';

export const hurry = (event: KeyboardEvent, desk: Desk, form: HTMLFormElement | undefined): void => {
	if (desk.question || desk.sheet || !form) return;
	if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
	event.preventDefault();
	form.requestSubmit();
};
