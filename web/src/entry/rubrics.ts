// Rubrics: the list, and one to read.
import '../design/base.css';
import { mount } from 'svelte';
import { routeOf } from '../pages/rubrics/route';
import common from '../words/common';
import rubrics from '../words/rubrics';
import { loadWords } from '../words/words.svelte';

const start = async (target: HTMLElement): Promise<void> => {
	const route = routeOf(location.pathname);
	const query = new URLSearchParams(location.search);
	if (typeof route === 'string') {
		const { default: ListPage } = await import('../pages/rubrics/ListPage.svelte');
		loadWords([common, rubrics]);
		mount(ListPage, { target });
	} else {
		const { default: RubricPage } = await import('../pages/rubrics/RubricPage.svelte');
		loadWords([common, rubrics]);
		mount(RubricPage, { target, props: { name: route, query } });
	}
};

const target = document.getElementById('app');
if (target) void start(target);
