// Rubrics: the list, one to read, and bringing in one's own. Reading loads nothing of the editor.
import '../design/base.css';
import { mount } from 'svelte';
import { hostKey } from '../live/hostKey';
import { takeFragment } from '../live/tokens';
import { routeOf } from '../pages/rubrics/route';
import common from '../words/common';
import rubrics from '../words/rubrics';
import { loadWords } from '../words/words.svelte';

const start = async (target: HTMLElement): Promise<void> => {
	const route = routeOf(location.pathname);
	const query = new URLSearchParams(location.search);
	if (route === 'list') {
		const { default: ListPage } = await import('../pages/rubrics/ListPage.svelte');
		loadWords([common, rubrics]);
		mount(ListPage, { target });
	} else if (route === 'import') {
		// Here, unlike on a rubric, what stands behind the # is a secret.
		const key = hostKey(takeFragment());
		const [{ default: ImportPage }, { default: words }] = await Promise.all([
			import('../pages/rubrics/import/ImportPage.svelte'),
			import('../words/import'),
		]);
		loadWords([common, rubrics, words]);
		mount(ImportPage, { target, props: { hostKey: key, query } });
	} else {
		const [{ default: RubricPage }, { default: guide }] = await Promise.all([
			import('../pages/rubrics/RubricPage.svelte'),
			import('../words/guide'),
		]);
		loadWords([common, guide, rubrics]);
		mount(RubricPage, { target, props: { name: route, query } });
	}
};

const target = document.getElementById('app');
if (target) void start(target);
