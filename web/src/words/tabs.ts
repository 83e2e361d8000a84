/** The words of the way between the host's pages. */
import en from './en/tabs.ftl?raw';
import es from './es/tabs.ftl?raw';

export default { en, es };
